using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>What people put behind a name to tell it from others: "Ashford, Kent", "Ripley Surrey", "Merrow, Guildford".</summary>
internal sealed class PlaceQualifier(Area area, PlaceIndex index)
{
    /// <summary>As far as a suburb lies from the town that is named with it.</summary>
    private const double NearbyMiles = 6;

    private static readonly HashSet<string> Country = new(["uk", "england", "greatbritain", "gb", "unitedkingdom"], StringComparer.Ordinal);

    private static readonly HashSet<string> SaysNothing = new(
        ["area", "borough", "boroughcouncil", "centre", "council", "district", "districtcouncil", "railwaystation", "station", "town", "towncentre", "trainstation", "village"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> CountyAbbreviations = new(StringComparer.Ordinal)
    {
        ["beds"] = "bedfordshire",
        ["berks"] = "berkshire",
        ["bucks"] = "buckinghamshire",
        ["cambs"] = "cambridgeshire",
        ["glos"] = "gloucestershire",
        ["hants"] = "hampshire",
        ["herts"] = "hertfordshire",
        ["lancs"] = "lancashire",
        ["leics"] = "leicestershire",
        ["lincs"] = "lincolnshire",
        ["northants"] = "northamptonshire",
        ["notts"] = "nottinghamshire",
        ["oxon"] = "oxfordshire",
        ["staffs"] = "staffordshire",
        ["sx"] = "sussex",
        ["wilts"] = "wiltshire",
        ["worcs"] = "worcestershire",
        ["yorks"] = "yorkshire",
    };

    private readonly string _areaKey = PlaceName.Key(area.Name);
    private readonly string _councilKey = PlaceName.Key(area.Council);

    /// <param name="places">Places of one name.</param>
    /// <param name="qualifier">Folded words behind the name, as one.</param>
    /// <param name="mayBeTown">A nearby town counts as well; in the words of a search it does not.</param>
    /// <returns>Those that the qualifier fits.</returns>
    public List<NamedPlace> Fitting(IReadOnlyList<NamedPlace> places, string qualifier, bool mayBeTown)
    {
        if (Country.Contains(qualifier) || (mayBeTown && SaysNothing.Contains(qualifier)))
        {
            return [.. places];
        }

        var wanted = CountyAbbreviations.GetValueOrDefault(qualifier, qualifier);
        return [.. places.Where(place => IsIn(place, wanted) || (mayBeTown && IsBy(place.Entry, qualifier)))];
    }

    private bool IsIn(NamedPlace place, string qualifier)
    {
        // "Sussex" is West Sussex and East Sussex, "London" is Greater London.
        if (place.Entry.County is { } county && PlaceName.Key(county).EndsWith(qualifier, StringComparison.Ordinal) && qualifier.Length > 3)
        {
            return true;
        }

        if (!place.IsInArea)
        {
            return false;
        }

        return qualifier == _areaKey || qualifier == _councilKey || DistrictNames(place.Entry.DistrictCode).Contains(qualifier);
    }

    private IEnumerable<string> DistrictNames(string? code)
    {
        for (var district = area.DistrictByCode(code); district is not null; district = area.DistrictBySlug(district.Successor))
        {
            yield return PlaceName.Key(district.Name);
        }
    }

    private bool IsBy(GazetteerEntry entry, string town) => index.Named(town).Any(other => other.Entry != entry
        && Distance.Miles(entry.Latitude, entry.Longitude, other.Entry.Latitude, other.Entry.Longitude) <= NearbyMiles);
}
