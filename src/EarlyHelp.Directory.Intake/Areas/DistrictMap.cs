using EarlyHelp.Directory.Locations.Areas;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Distance;
using NetTopologySuite.Operation.Union;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>The exact borders of the area's districts. Points are told apart in metres on a plane that touches the middle of the area.</summary>
public sealed class DistrictMap
{
    /// <summary>
    /// As near a border as this a point is in doubt: postcodes are given to a metre, but the point of a postcode is one of its addresses,
    /// and published borders are simplified by some metres.
    /// </summary>
    public const double DoubtMetres = 10;

    private readonly STRtree<Piece> _pieces = new();
    private readonly List<(string Code, IndexedFacetDistance Border)> _borders = [];
    private readonly LocalPlane _plane;

    private DistrictMap(IReadOnlyList<DistrictShape> shapes, LocalPlane plane)
    {
        _plane = plane;
        Codes = [.. shapes.Select(shape => shape.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var shape in shapes)
        {
            _pieces.Insert(shape.Geometry.EnvelopeInternal, new Piece(shape.Code, new IndexedPointInAreaLocator(shape.Geometry)));
        }

        _pieces.Build();
        foreach (var code in Codes)
        {
            var whole = UnaryUnionOp.Union([.. shapes.Where(shape => shape.Code == code).Select(shape => shape.Geometry)]);
            _borders.Add((code, new IndexedFacetDistance(whole.Boundary)));
        }
    }

    /// <summary>The districts of the area that the file draws.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <param name="path">A GeoJSON file of districts, or a folder of files: see <see cref="DistrictShapes"/>.</param>
    /// <param name="area">Districts that it does not name are left out.</param>
    /// <exception cref="InvalidDataException">Nothing there can be used; the message says why and what to do.</exception>
    public static DistrictMap Load(string path, Area area)
    {
        var plane = new LocalPlane();
        return new DistrictMap(DistrictShapes.Read(path, area, plane), plane);
    }

    /// <param name="latitude">WGS84 degrees.</param>
    /// <param name="longitude">WGS84 degrees.</param>
    public DistrictAnswer Locate(double latitude, double longitude)
    {
        var point = _plane.Project(longitude, latitude);
        var claims = _pieces.Query(new Envelope(point))
            .Select(piece => (piece.Code, Location: piece.Locator.Locate(point)))
            .Where(claim => claim.Location != Location.Exterior)
            // Inside comes before on the edge; of equals the lowest code, so that a second run says the same.
            .OrderBy(claim => claim.Location == Location.Interior ? 0 : 1).ThenBy(claim => claim.Code, StringComparer.Ordinal)
            .Select(claim => claim.Code).Distinct().ToList();
        var near = Nearby(point);
        return claims switch
        {
            [] => new DistrictAnswer(null, near.Count == 0 ? BorderDoubt.None : BorderDoubt.JustOutside, near),
            [var only] => new DistrictAnswer(only, near.Contains(only) ? BorderDoubt.NearBorder : BorderDoubt.None, [.. near.Where(code => code != only)]),
            [var first, .. var others] => new DistrictAnswer(first, BorderDoubt.Tie, others),
        };
    }

    private List<string> Nearby(Coordinate point)
    {
        var geometry = GeometryFactory.Default.CreatePoint(point);
        return [.. _borders.Where(border => border.Border.IsWithinDistance(geometry, DoubtMetres)).Select(border => border.Code)];
    }

    private sealed record Piece(string Code, IndexedPointInAreaLocator Locator);
}

/// <summary>The district of a point, and why it may be wrong.</summary>
/// <param name="Code">GSS code; <c>null</c> outside the area.</param>
/// <param name="Doubt">Whether the point is clear of every border.</param>
/// <param name="Others">Districts that it may lie in as well.</param>
public sealed record DistrictAnswer(string? Code, BorderDoubt Doubt, IReadOnlyList<string> Others);

public enum BorderDoubt
{
    None,

    /// <summary>Inside its district, within <see cref="DistrictMap.DoubtMetres"/> of the border.</summary>
    NearBorder,

    /// <summary>In no district, within <see cref="DistrictMap.DoubtMetres"/> of one: counted as outside.</summary>
    JustOutside,

    /// <summary>Two districts hold it, or it lies on the line between them: the one it is inside of, or the lower code, has it.</summary>
    Tie,
}
