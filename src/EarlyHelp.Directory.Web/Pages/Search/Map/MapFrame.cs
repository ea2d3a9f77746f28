namespace EarlyHelp.Directory.Web.Pages.Search.Map;

/// <summary>The part of the country that a map shows, and how it comes onto the sheet: x grows to the east, y to the south, as in SVG.</summary>
public sealed class MapFrame
{
    /// <summary>Of the sheet, in its own units.</summary>
    public const double Width = 400;

    private const double Tallest = 400;
    private const double Flattest = 240;

    /// <summary>At least this much is shown, in miles, so that a single pin has something around it.</summary>
    private const double LeastMiles = 5;

    private const double Margin = 0.12;
    private const double MilesPerDegree = 69.1;

    private readonly double _west;
    private readonly double _north;
    private readonly double _milesEast;

    private MapFrame(double west, double north, double milesEast, double unitsPerMile, double height)
    {
        _west = west;
        _north = north;
        _milesEast = milesEast;
        UnitsPerMile = unitsPerMile;
        Height = height;
    }

    public double Height { get; }

    public double UnitsPerMile { get; }

    /// <param name="points">What must be in it; at least one. WGS84 degrees.</param>
    public static MapFrame Around(IReadOnlyCollection<(double Latitude, double Longitude)> points)
    {
        var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
        var (west, east) = (points.Min(point => point.Longitude), points.Max(point => point.Longitude));
        var milesEast = MilesPerDegree * Math.Cos(double.DegreesToRadians((south + north) / 2));
        var across = Math.Max(LeastMiles, (east - west) * milesEast * (1 + (2 * Margin)));
        var down = Math.Max(LeastMiles, (north - south) * MilesPerDegree * (1 + (2 * Margin)));
        across = Math.Max(across, down * Width / Tallest);
        down = Math.Max(down, across * Flattest / Width);
        return new MapFrame(
            ((west + east) / 2) - (across / 2 / milesEast),
            ((south + north) / 2) + (down / 2 / MilesPerDegree),
            milesEast,
            Width / across,
            Width * down / across);
    }

    public MapPoint Project(double latitude, double longitude) =>
        new((longitude - _west) * _milesEast * UnitsPerMile, (_north - latitude) * MilesPerDegree * UnitsPerMile);

    public bool Shows(MapPoint point) => point.X >= 0 && point.X <= Width && point.Y >= 0 && point.Y <= Height;
}

/// <summary>A point on the sheet.</summary>
public readonly record struct MapPoint(double X, double Y)
{
    public double DistanceTo(MapPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
