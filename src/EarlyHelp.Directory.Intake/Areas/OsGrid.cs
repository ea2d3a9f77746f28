namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>
/// Turns eastings and northings of the British National Grid into WGS84 degrees, right to about 5 metres. Formulas and constants: Ordnance Survey,
/// "A guide to coordinate systems in Great Britain", sections 6.6 (one Helmert transformation for the whole country) and annexes B and C.
/// </summary>
public static class OsGrid
{
    private const double AiryMajor = 6_377_563.396;
    private const double AiryMinor = 6_356_256.909;
    private const double Wgs84Major = 6_378_137.000;
    private const double Wgs84Minor = 6_356_752.3142;
    private const double Scale = 0.9996012717;
    private const double TrueOriginNorthing = -100_000;
    private const double TrueOriginEasting = 400_000;
    private static readonly double TrueOriginLatitude = double.DegreesToRadians(49);
    private static readonly double TrueOriginLongitude = double.DegreesToRadians(-2);

    /// <summary>The grid covers 700 by 1,300 kilometres.</summary>
    public static bool Covers(double easting, double northing) => easting is > 0 and < 700_000 && northing is > 0 and < 1_300_000;

    /// <param name="easting">Metres.</param>
    /// <param name="northing">Metres.</param>
    public static (double Latitude, double Longitude) ToWgs84(double easting, double northing)
    {
        var (latitude, longitude) = ToAiry(easting, northing);
        var (x, y, z) = ToCartesian(latitude, longitude, AiryMajor, AiryMinor);
        (latitude, longitude) = ToGeodetic(Helmert(x, y, z), Wgs84Major, Wgs84Minor);
        return (double.RadiansToDegrees(latitude), double.RadiansToDegrees(longitude));
    }

    /// <summary>Annex C: the inverse transverse Mercator projection, on the Airy 1830 ellipsoid.</summary>
    private static (double Latitude, double Longitude) ToAiry(double easting, double northing)
    {
        var squaredEccentricity = 1 - (AiryMinor * AiryMinor / (AiryMajor * AiryMajor));
        var latitude = TrueOriginLatitude;
        double missing;
        do
        {
            missing = northing - TrueOriginNorthing - MeridianArc(latitude);
            latitude += missing / (AiryMajor * Scale);
        }
        while (Math.Abs(missing) >= 0.00001);

        var (sin, cos) = Math.SinCos(latitude);
        var tan2 = Math.Pow(sin / cos, 2);
        var nu = AiryMajor * Scale / Math.Sqrt(1 - (squaredEccentricity * sin * sin));
        var rho = AiryMajor * Scale * (1 - squaredEccentricity) * Math.Pow(1 - (squaredEccentricity * sin * sin), -1.5);
        var eta2 = (nu / rho) - 1;
        var vii = sin / cos / (2 * rho * nu);
        var viii = sin / cos / (24 * rho * Math.Pow(nu, 3)) * (5 + (3 * tan2) + eta2 - (9 * tan2 * eta2));
        var ix = sin / cos / (720 * rho * Math.Pow(nu, 5)) * (61 + (90 * tan2) + (45 * tan2 * tan2));
        var x = 1 / (cos * nu);
        var xi = 1 / (6 * cos * Math.Pow(nu, 3)) * ((nu / rho) + (2 * tan2));
        var xii = 1 / (120 * cos * Math.Pow(nu, 5)) * (5 + (28 * tan2) + (24 * tan2 * tan2));
        var xiia = 1 / (5040 * cos * Math.Pow(nu, 7)) * (61 + (662 * tan2) + (1320 * tan2 * tan2) + (720 * Math.Pow(tan2, 3)));
        var e = easting - TrueOriginEasting;
        return (
            latitude - (vii * e * e) + (viii * Math.Pow(e, 4)) - (ix * Math.Pow(e, 6)),
            TrueOriginLongitude + (x * e) - (xi * Math.Pow(e, 3)) + (xii * Math.Pow(e, 5)) - (xiia * Math.Pow(e, 7)));
    }

    private static double MeridianArc(double latitude)
    {
        const double n = (AiryMajor - AiryMinor) / (AiryMajor + AiryMinor);
        var difference = latitude - TrueOriginLatitude;
        var sum = latitude + TrueOriginLatitude;
        return AiryMinor * Scale * (
            ((1 + n + (1.25 * n * n) + (1.25 * n * n * n)) * difference)
            - (((3 * n) + (3 * n * n) + (2.625 * n * n * n)) * Math.Sin(difference) * Math.Cos(sum))
            + (((1.875 * n * n) + (1.875 * n * n * n)) * Math.Sin(2 * difference) * Math.Cos(2 * sum))
            - (35.0 / 24 * n * n * n * Math.Sin(3 * difference) * Math.Cos(3 * sum)));
    }

    /// <summary>Annex B.1, at height 0.</summary>
    private static (double X, double Y, double Z) ToCartesian(double latitude, double longitude, double major, double minor)
    {
        var squaredEccentricity = 1 - (minor * minor / (major * major));
        var (sin, cos) = Math.SinCos(latitude);
        var nu = major / Math.Sqrt(1 - (squaredEccentricity * sin * sin));
        return (nu * cos * Math.Cos(longitude), nu * cos * Math.Sin(longitude), nu * (1 - squaredEccentricity) * sin);
    }

    /// <summary>Section 6.6, from OSGB36 to WGS84: the signs of the published parameters turned round.</summary>
    private static (double X, double Y, double Z) Helmert(double x, double y, double z)
    {
        const double scale = 1 - 20.4894e-6;
        var rotationX = double.DegreesToRadians(0.1502 / 3600);
        var rotationY = double.DegreesToRadians(0.2470 / 3600);
        var rotationZ = double.DegreesToRadians(0.8421 / 3600);
        return (
            446.448 + (scale * x) - (rotationZ * y) + (rotationY * z),
            -125.157 + (rotationZ * x) + (scale * y) - (rotationX * z),
            542.060 - (rotationY * x) + (rotationX * y) + (scale * z));
    }

    /// <summary>Annex B.2.</summary>
    private static (double Latitude, double Longitude) ToGeodetic((double X, double Y, double Z) point, double major, double minor)
    {
        var squaredEccentricity = 1 - (minor * minor / (major * major));
        var distance = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        var latitude = Math.Atan2(point.Z, distance * (1 - squaredEccentricity));
        double before;
        do
        {
            before = latitude;
            var nu = major / Math.Sqrt(1 - (squaredEccentricity * Math.Pow(Math.Sin(latitude), 2)));
            latitude = Math.Atan2(point.Z + (squaredEccentricity * nu * Math.Sin(latitude)), distance);
        }
        while (Math.Abs(latitude - before) > 1e-12);

        return (latitude, Math.Atan2(point.Y, point.X));
    }
}
