namespace EarlyHelp.Directory.Search.Columns;

/// <summary>A place on the globe, to half a metre, as a vector of length 1: the straight line between two gives their distance without trigonometry for each listing.</summary>
internal readonly record struct GeoPoint(float X, float Y, float Z)
{
    private const double EarthRadiusMiles = 3958.7613;

    /// <param name="latitude">WGS84 degrees.</param>
    /// <param name="longitude">WGS84 degrees.</param>
    public static GeoPoint Of(double latitude, double longitude)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(latitude * Math.PI / 180);
        var (sinLongitude, cosLongitude) = Math.SinCos(longitude * Math.PI / 180);
        return new GeoPoint((float)(cosLatitude * cosLongitude), (float)(cosLatitude * sinLongitude), (float)sinLatitude);
    }

    /// <summary>The square of the straight line through the globe, in radii: grows with distance.</summary>
    public double ChordSquared(GeoPoint other)
    {
        var (x, y, z) = ((double)X - other.X, (double)Y - other.Y, (double)Z - other.Z);
        return (x * x) + (y * y) + (z * z);
    }

    /// <summary>Along the ground (haversine).</summary>
    public static double Miles(double chordSquared) => 2 * EarthRadiusMiles * Math.Asin(Math.Min(1, Math.Sqrt(chordSquared) / 2));
}
