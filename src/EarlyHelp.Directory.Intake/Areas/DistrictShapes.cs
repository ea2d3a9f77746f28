using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>A district or a part of one, on the plane.</summary>
internal sealed record DistrictShape(string Code, Geometry Geometry);

/// <summary>
/// Reads borders from GeoJSON in degrees: features of districts that carry their GSS code (<c>LAD13CD</c> and its like of any year, or <c>code</c>), or files of
/// wards, where the name of the file is the code of the district that the wards make up.
/// </summary>
internal static partial class DistrictShapes
{
    public static IReadOnlyList<DistrictShape> Read(string path, Area area, LocalPlane plane)
    {
        var known = area.Districts.Select(district => district.Code).ToHashSet(StringComparer.Ordinal);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var shapes = new List<DistrictShape>();
        foreach (var file in Files(path))
        {
            try
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(file));
                foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
                {
                    var code = Code(feature) ?? Path.GetFileNameWithoutExtension(file);
                    seen.Add(code);
                    if (known.Contains(code))
                    {
                        var geometry = Geometry(feature.GetProperty("geometry"), plane);
                        shapes.Add(new DistrictShape(code, geometry.IsValid ? geometry : GeometryFixer.Fix(geometry)));
                    }
                }
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
            {
                throw new InvalidDataException($"{file} is not a GeoJSON file of districts: {ShortText.Cut(error.Message.ReplaceLineEndings(" "), 150)} Give GeoJSON in degrees (WGS84), not TopoJSON or a shape file.", error);
            }
        }

        return shapes.Count > 0 ? shapes : throw new InvalidDataException(
            $"{path} draws none of the districts of {area.Name}. It has {(seen.Count == 0 ? "no features" : $"the codes {string.Join(", ", seen.Take(5))}")}; area.yaml has {string.Join(", ", known.Order(StringComparer.Ordinal).Take(5))}.");
    }

    private static List<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        var files = System.IO.Directory.Exists(path)
            ? System.IO.Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file).ToUpperInvariant() is ".JSON" or ".GEOJSON").Order(StringComparer.Ordinal).ToList()
            : throw new InvalidDataException($"{path} is not there. Give a GeoJSON file of districts, or a folder of them.");
        return files.Count > 0 ? files : throw new InvalidDataException($"{path} holds no .json or .geojson file.");
    }

    private static string? Code(JsonElement feature) => feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        ? properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String && CodeName().IsMatch(property.Name)).Select(property => property.Value.GetString()).FirstOrDefault()
        : null;

    private static Geometry Geometry(JsonElement geometry, LocalPlane plane)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => Polygon(coordinates, plane),
            "MultiPolygon" => GeometryFactory.Default.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(polygon => Polygon(polygon, plane))]),
            var other => throw new FormatException($"A feature is a {other}, not a polygon."),
        };
    }

    private static Polygon Polygon(JsonElement rings, LocalPlane plane)
    {
        var lines = rings.EnumerateArray().Select(ring => Ring(ring, plane)).ToList();
        return GeometryFactory.Default.CreatePolygon(lines[0], [.. lines.Skip(1)]);
    }

    private static LinearRing Ring(JsonElement ring, LocalPlane plane)
    {
        var points = ring.EnumerateArray().Select(point => (X: point[0].GetDouble(), Y: point[1].GetDouble())).ToList();
        if (points.Exists(point => Math.Abs(point.X) > 180 || Math.Abs(point.Y) > 90))
        {
            throw new FormatException("The coordinates are not degrees.");
        }

        return GeometryFactory.Default.CreateLinearRing([.. points.Select(point => plane.Project(point.X, point.Y))]);
    }

    [GeneratedRegex("^(lad[0-9]{0,2}cd|lau[a0-9]*cd|code|gss_?code|district_?code)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeName();
}

/// <summary>Degrees to metres, east and north of the first point it meets: true to a thousandth over a county, which is enough to tell 10 metres.</summary>
internal sealed class LocalPlane
{
    private const double MetresPerDegree = 111_195;

    private (double X, double Y)? _origin;
    private double _narrowing;

    public Coordinate Project(double longitude, double latitude)
    {
        if (_origin is null)
        {
            _origin = (longitude, latitude);
            _narrowing = Math.Cos(double.DegreesToRadians(latitude));
        }

        return new Coordinate((longitude - _origin.Value.X) * MetresPerDegree * _narrowing, (latitude - _origin.Value.Y) * MetresPerDegree);
    }

    /// <summary>The way back.</summary>
    public (double Longitude, double Latitude) Degrees(Coordinate point) => _origin is { } from
        ? (from.X + (point.X / MetresPerDegree / _narrowing), from.Y + (point.Y / MetresPerDegree))
        : throw new InvalidOperationException("Nothing was projected yet.");
}
