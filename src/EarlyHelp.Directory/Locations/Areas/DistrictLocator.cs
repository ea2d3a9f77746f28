using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Locations.Areas;

/// <summary>
/// Says which district a listing's place lies in and where that is. A whole postcode on file decides; then the point, by simplified outlines
/// (right for 99.9 % of the postcodes of Surrey; the rest lie within 50 metres of a border); then a sector or outcode that lies in one district only.
/// </summary>
public sealed class DistrictLocator
{
    private readonly Area _area;
    private readonly AreaOutline _outline;
    private readonly PostcodePlaces _postcodes;
    private readonly PostcodeLookup _lookup;
    private readonly TimeProvider _clock;

    /// <param name="area">The area.</param>
    /// <param name="outline">Its <c>outline.geojson</c>.</param>
    /// <param name="groups">Its <c>sectors.csv</c> and <c>outcodes.csv</c>.</param>
    /// <param name="lookup">The postcodes of the last import.</param>
    /// <param name="clock">Tells which districts are in force.</param>
    public DistrictLocator(Area area, AreaOutline outline, IEnumerable<PostcodeGroup> groups, PostcodeLookup lookup, TimeProvider clock)
    {
        _area = area;
        _outline = outline;
        _postcodes = new PostcodePlaces(area, groups);
        _lookup = lookup;
        _clock = clock;
    }

    /// <summary>Reads the files beside <c>area.yaml</c>.</summary>
    /// <exception cref="InvalidDataException">A file cannot be used; the message says where and what to do.</exception>
    public static DistrictLocator Load(string folder, Area area, PostcodeLookup lookup, TimeProvider clock) =>
        new(area, AreaOutline.Load(Path.Combine(folder, "outline.geojson")), PostcodeGroup.LoadAll(folder), lookup, clock);

    /// <summary>The district in force today; <c>null</c> outside the area, and where nothing certain is known.</summary>
    /// <param name="postcode">As written by the source: whole, sector, outcode, or anything else.</param>
    /// <param name="latitude">WGS84 degrees.</param>
    /// <param name="longitude">WGS84 degrees.</param>
    public District? DistrictOf(string? postcode, double? latitude, double? longitude)
    {
        var place = Find(postcode);
        if (place?.Kind == PlaceKind.Unit)
        {
            return place.District;
        }

        return latitude is { } north && longitude is { } east
            ? _area.InForce(_outline.DistrictAt(north, east), Today)
            : place?.District;
    }

    /// <summary>A point for a postcode: its own, else that of its sector, else of its outcode; <c>null</c> where none is on file.</summary>
    public (double Latitude, double Longitude)? Coordinates(string? postcode) => Find(postcode) is { } place ? (place.Latitude, place.Longitude) : null;

    private DateOnly Today => LocalTime.Today(_clock);

    private Place? Find(string? postcode) => PostcodeText.TryParse(postcode, out var read) ? _postcodes.Find(read, _lookup.Current, Today) : null;
}
