using EarlyHelp.Directory.Web.Pages.Search.Map;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Search.Map;

public sealed class PinSpreadTests
{
    [Fact]
    public void Spread_PinsFarApart_StayWhereTheyAre()
    {
        MapPoint[] points = [new(50, 50), new(200, 100), new(300, 200)];

        Assert.Equal(points, PinSpread.Spread(points, 240));
    }

    [Theory]
    [InlineData(240)]
    [InlineData(400)]
    public void Spread_APageOfPinsAnywhere_LeavesNoTwoTooClose(double height)
    {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++)
        {
            // In every other round all stand on nearly the same spot.
            var width = round % 2 == 0 ? MapFrame.Width : 3;
            var points = Enumerable.Range(0, 20).Select(_ => new MapPoint(random.NextDouble() * width, random.NextDouble() * height * width / MapFrame.Width)).ToArray();

            var placed = PinSpread.Spread(points, height);

            Assert.Equal(points.Length, placed.Count);
            Assert.All(placed, pin => Assert.True(pin.X is >= 17 and <= 383 && pin.Y >= 17 && pin.Y <= height - 17, $"{pin} is off the sheet"));
            for (var i = 0; i < placed.Count; i++)
            {
                Assert.All(placed.Skip(i + 1), other => Assert.True(other.DistanceTo(placed[i]) >= PinSpread.LeastApart, $"{placed[i]} and {other} touch"));
            }
        }
    }

    [Fact]
    public void Around_OnePoint_ShowsFiveMilesWithItInTheMiddle()
    {
        var frame = MapFrame.Around([(51.3, -0.5)]);

        Assert.Equal(MapFrame.Width / 5, frame.UnitsPerMile, precision: 6);
        Assert.Equal(MapFrame.Width / 2, frame.Project(51.3, -0.5).X, precision: 6);
        Assert.Equal(frame.Height / 2, frame.Project(51.3, -0.5).Y, precision: 6);
    }

    [Fact]
    public void Around_Points_ShowsThemAllNorthUp()
    {
        (double Latitude, double Longitude)[] points = [(51.1, -0.8), (51.4, -0.1), (51.2, 0)];

        var frame = MapFrame.Around(points);

        Assert.All(points, point => Assert.True(frame.Shows(frame.Project(point.Latitude, point.Longitude))));
        Assert.True(frame.Project(51.4, -0.5).Y < frame.Project(51.1, -0.5).Y);
        Assert.True(frame.Project(51.2, -0.8).X < frame.Project(51.2, 0).X);
    }
}
