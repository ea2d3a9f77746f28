using System.Text.Json;

namespace EarlyHelp.Directory.Locations.Areas;

/// <summary>
/// The simplified outlines of the districts, <c>outline.geojson</c>: for maps, and for points that come without a postcode on file. Simplifying moves
/// borders by up to 50 metres; postcodes on file have their district from the exact borders.
/// </summary>
public sealed class AreaOutline
{
    private readonly IReadOnlyList<Ring> _rings;

    private AreaOutline(IReadOnlyList<Ring> rings)
    {
        _rings = rings;
    }

    /// <param name="path">A GeoJSON file whose features carry the GSS code of a district as <c>code</c>. Where it is not there, nothing is inside.</param>
    /// <exception cref="InvalidDataException">The file is not such a file.</exception>
    public static AreaOutline Load(string path)
    {
        if (!File.Exists(path))
        {
            return new AreaOutline([]);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new AreaOutline([.. document.RootElement.GetProperty("features").EnumerateArray().SelectMany(Rings)]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path} is not an outline: {error.Message} Make it again with 'area derive'.", error);
        }
    }

    /// <summary>The rings of each district, for drawing: holes are rings of their own.</summary>
    public IReadOnlyList<OutlineShape> Shapes =>
        [.. _rings.GroupBy(ring => ring.Code).Select(district => new OutlineShape(district.Key, [.. district.Select(ring => ring.Points)]))];

    /// <summary>GSS code of the district that the point lies in; WGS84 degrees.</summary>
    public string? DistrictAt(double latitude, double longitude)
    {
        // A point inside a hole crosses the outer ring and the hole's: the parity over all rings of one district tells.
        string? inside = null;
        foreach (var ring in _rings)
        {
            if (ring.Contains(latitude, longitude))
            {
                inside = inside == ring.Code ? null : ring.Code;
            }
        }

        return inside;
    }

    private static IEnumerable<Ring> Rings(JsonElement feature)
    {
        var code = feature.GetProperty("properties").GetProperty("code").GetString() ?? throw new FormatException("A feature has no code.");
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [coordinates],
            "MultiPolygon" => coordinates.EnumerateArray().ToArray(),
            var other => throw new FormatException($"The geometry of {code} is a {other}, not a polygon."),
        };
        return polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring => new Ring(code, [.. ring.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))]));
    }

    private sealed class Ring(string code, (double X, double Y)[] points)
    {
        private readonly double _west = points.Min(point => point.X);
        private readonly double _east = points.Max(point => point.X);
        private readonly double _south = points.Min(point => point.Y);
        private readonly double _north = points.Max(point => point.Y);

        public string Code => code;

        public IReadOnlyList<(double Longitude, double Latitude)> Points => points;

        /// <summary>Counts how often a ray to the west crosses the ring.</summary>
        public bool Contains(double y, double x)
        {
            if (x < _west || x > _east || y < _south || y > _north)
            {
                return false;
            }

            var isInside = false;
            for (int here = 0, before = points.Length - 1; here < points.Length; before = here++)
            {
                var (x1, y1) = points[here];
                var (x2, y2) = points[before];
                if (y1 > y != y2 > y && x < ((x2 - x1) * (y - y1) / (y2 - y1)) + x1)
                {
                    isInside = !isInside;
                }
            }

            return isInside;
        }
    }
}

/// <param name="Code">GSS code of the district.</param>
/// <param name="Rings">Points in WGS84 degrees; the last of a ring is the first again.</param>
public sealed record OutlineShape(string Code, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings);
