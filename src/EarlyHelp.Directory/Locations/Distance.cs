namespace EarlyHelp.Directory.Locations;

/// <summary>Distances over ground between points in WGS84 degrees.</summary>
public static class Distance
{
    private const double EarthRadiusMiles = 3958.7613;

    /// <summary>Great-circle distance by the haversine formula on a sphere of mean radius: within half a per cent of the ellipsoid.</summary>
    public static double Miles(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var north = Math.Sin(double.DegreesToRadians(otherLatitude - latitude) / 2);
        var east = Math.Sin(double.DegreesToRadians(otherLongitude - longitude) / 2);
        var square = (north * north) + (Math.Cos(double.DegreesToRadians(latitude)) * Math.Cos(double.DegreesToRadians(otherLatitude)) * east * east);
        return 2 * EarthRadiusMiles * Math.Asin(Math.Min(1, Math.Sqrt(square)));
    }
}
