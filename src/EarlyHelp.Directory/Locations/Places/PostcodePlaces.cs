using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>Turns postcodes into places: the unit where it is on file, else its sector, else its outcode.</summary>
internal sealed class PostcodePlaces(Area area, IEnumerable<PostcodeGroup> shipped)
{
    private readonly Dictionary<string, PostcodeGroup> _shipped = shipped.ToDictionary(group => group.Code, StringComparer.Ordinal);

    public Place? Find(PostcodeText postcode, PostcodeTable table, DateOnly today)
    {
        if (table.Find(postcode) is { Latitude: { } latitude, Longitude: { } longitude } point)
        {
            var district = area.InForce(point.DistrictCode, today);
            return new Place { Kind = PlaceKind.Unit, Name = postcode.ToString(), Latitude = latitude, Longitude = longitude, District = district, InArea = district is not null };
        }

        return Group(postcode.Sector, PlaceKind.Sector, table, today) ?? Group(postcode.Outcode, PlaceKind.Outcode, table, today);
    }

    /// <summary>Of the figures of the import and those shipped with the area, the ones that know more postcodes: part of a sector says nothing certain of it.</summary>
    private PostcodeGroup? Group(string code, PostcodeTable table)
    {
        var known = _shipped.GetValueOrDefault(code);
        return table.Group(code) is { } imported && !(known?.Postcodes > imported.Postcodes) ? imported : known;
    }

    private Place? Group(string code, PlaceKind kind, PostcodeTable table, DateOnly today) => Group(code, table) is not { } group ? null : new Place
    {
        Kind = code.Contains(' ', StringComparison.Ordinal) ? kind : PlaceKind.Outcode,
        Name = code,
        Latitude = group.Latitude,
        Longitude = group.Longitude,
        District = area.InForce(group.DistrictCode, today),
        InArea = group.InArea,
    };
}
