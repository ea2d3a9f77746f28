using System.Globalization;
using System.Text;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using NetTopologySuite.Geometries;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>
/// Makes the figures that are shipped beside <c>area.yaml</c> from full data sets that are not: sectors and outcodes, outlines, and the districts of
/// the places. The same files give the same figures.
/// </summary>
public sealed class AreaFigures(Area area)
{
    /// <summary>Metres that a border may move: Surrey's outlines come to 40 KB, and 99.9 % of its postcodes stay in their district.</summary>
    private const double OutlineTolerance = 50;

    /// <summary>A name of the gazetteer this near one of the same name in <c>places.csv</c> is that place.</summary>
    private const double SamePlaceMiles = 4;

    /// <param name="import">The data sets; the districts are needed.</param>
    /// <param name="folder">The folder of the area. Its <c>places.csv</c> is kept by people: rows stay, districts are filled in, places of the gazetteer that are missing are added.</param>
    /// <exception cref="InvalidDataException">A file cannot be used.</exception>
    public AreaImportResult Derive(AreaImport import, string folder, IProgress<AreaImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var districts = import.Districts ?? throw new InvalidDataException("The borders of the districts are needed. Give --districts.");
        var map = DistrictMap.Load(districts, area);
        var tally = new AreaImportTally(area);
        var table = new AreaImporter(area, folder).Read(import.Postcodes, map, tally, [], progress, cancellation);
        WriteGroups(Path.Combine(folder, "sectors.csv"), table.Groups.Where(group => group.Code.Contains(' ', StringComparison.Ordinal)));
        WriteGroups(Path.Combine(folder, "outcodes.csv"), table.Groups.Where(group => !group.Code.Contains(' ', StringComparison.Ordinal)));
        WritePlaces(Path.Combine(folder, "places.csv"), map, import.Places is { } file ? GazetteerRowReader.Read(file, map, tally.Refuse) : []);
        WriteOutline(Path.Combine(folder, "outline.geojson"), districts);
        return tally.Result(table);
    }

    private static void WriteGroups(string path, IEnumerable<PostcodeGroup> groups) => File.WriteAllLines(path, groups
        .OrderBy(group => group.Code, StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))
        .Select(group => string.Create(
            CultureInfo.InvariantCulture, $"{group.Code},{group.Latitude:0.0000},{group.Longitude:0.0000},{group.Postcodes},{group.DistrictCode},{(group.InArea ? "yes" : "no")}"))
        .Prepend(PostcodeGroup.Header));

    private static void WritePlaces(string path, DistrictMap map, List<GazetteerEntry> gazetteer)
    {
        var kept = GazetteerEntry.Load(path).Select(place => place with { DistrictCode = map.Locate(place.Latitude, place.Longitude).Code }).ToList();
        var added = gazetteer.Where(place => place.DistrictCode is not null && !kept.Exists(known => IsSame(known, place))).ToList();
        File.WriteAllLines(path, kept.Concat(added)
            .OrderByDescending(place => place.DistrictCode is not null)
            .ThenBy(place => place.Name, StringComparer.OrdinalIgnoreCase).ThenBy(place => place.DistrictCode, StringComparer.Ordinal).ThenBy(place => place.County, StringComparer.Ordinal)
            .Select(place => string.Create(
                CultureInfo.InvariantCulture,
                $"{place.Name},{place.County},{place.DistrictCode},{place.Latitude:0.#####},{place.Longitude:0.#####},{string.Join(';', place.Aliases)},{Use(place.Use)}"))
            .Prepend(GazetteerEntry.Header));
    }

    private static bool IsSame(GazetteerEntry known, GazetteerEntry place) =>
        known.Aliases.Prepend(known.Name).Contains(place.Name, StringComparer.OrdinalIgnoreCase)
        && Distance.Miles(known.Latitude, known.Longitude, place.Latitude, place.Longitude) < SamePlaceMiles;

    private static string Use(PlaceUse use) => use switch
    {
        PlaceUse.AfterIn => "after-in",
        PlaceUse.Never => "never",
        _ => "",
    };

    private void WriteOutline(string path, string districts)
    {
        var plane = new LocalPlane();
        var shapes = DistrictShapes.Read(districts, area, plane)
            .GroupBy(shape => shape.Code)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Code: group.Key, Polygons: Polygons(NetTopologySuite.Operation.Union.UnaryUnionOp.Union([.. group.Select(shape => shape.Geometry)]))))
            .ToList();
        var simplifier = new OutlineSimplifier(shapes.SelectMany(shape => shape.Polygons).SelectMany(Rings), OutlineTolerance);
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        text.AppendJoin(",\n", shapes.Select(shape => Feature(shape.Code, shape.Polygons.Select(polygon => Rings(polygon).Select(simplifier.Simplify).Where(ring => ring.Count > 0).ToList()), plane)));
        File.WriteAllText(path, text.Append("\n]}\n").ToString());
    }

    private string Feature(string code, IEnumerable<List<IReadOnlyList<Coordinate>>> polygons, LocalPlane plane)
    {
        var rings = polygons.Where(polygon => polygon.Count > 0)
            .Select(polygon => $"[{string.Join(',', polygon.Select(ring => $"[{string.Join(',', ring.Select(point => Point(point, plane)))}]"))}]");
        var name = System.Text.Json.JsonSerializer.Serialize(area.DistrictByCode(code)!.Name);
        return $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\",\"name\":{name}}},\"geometry\":{{\"type\":\"MultiPolygon\",\"coordinates\":[{string.Join(',', rings)}]}}}}";
    }

    private static string Point(Coordinate point, LocalPlane plane)
    {
        var (longitude, latitude) = plane.Degrees(point);
        return string.Create(CultureInfo.InvariantCulture, $"[{longitude:0.####},{latitude:0.####}]");
    }

    private static List<Polygon> Polygons(Geometry geometry) => [.. Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>()];

    private static IEnumerable<IReadOnlyList<Coordinate>> Rings(Polygon polygon) => polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(ring => ring.Coordinates);
}
