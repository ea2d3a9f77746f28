using EarlyHelp.Directory.Intake.Areas;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Areas;

public sealed class OsGridTests
{
    /// <summary>The Ordnance Survey's worked example; the other pairs were worked out the other way round, from degrees to the grid, by the guide's annex C.1.</summary>
    [Theory]
    [InlineData(651409.903, 313177.270, 52.657977, 1.716052)]
    [InlineData(500656.02, 158754.15, 51.319, -0.557)]
    [InlineData(530027.48, 180402.32, 51.5076, -0.12781)]
    [InlineData(337984.99, 972952.66, 58.64, -3.07)]
    [InlineData(134622.32, 25471.60, 50.07, -5.71)]
    [InlineData(626860.80, 578593.98, 55.05, 1.55)]
    public void Grid_to_degrees(double easting, double northing, double latitude, double longitude)
    {
        var point = OsGrid.ToWgs84(easting, northing);

        Assert.InRange(point.Latitude, latitude - 0.00001, latitude + 0.00001);
        Assert.InRange(point.Longitude, longitude - 0.00001, longitude + 0.00001);
    }
}
