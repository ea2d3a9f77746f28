using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>Names of places and what they may mean, likeliest first: in the area before outside it, its own name before another, near before far.</summary>
internal sealed class PlaceIndex
{
    /// <summary>Two places of one name nearer than this are one place from two sources.</summary>
    private const double SamePlaceMiles = 4;

    private readonly Dictionary<string, List<NamedPlace>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedPlace>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly ILookup<char, string> _keysByFirstLetter;

    /// <param name="area">Its districts and its name are places too.</param>
    /// <param name="today">Districts that have not begun are not named yet; those that have ended still are.</param>
    /// <param name="shipped">The places of the area's folder.</param>
    /// <param name="imported">Places of an import; those that are shipped already are left out.</param>
    public PlaceIndex(Area area, DateOnly today, IEnumerable<GazetteerEntry> shipped, IEnumerable<GazetteerEntry> imported)
    {
        foreach (var entry in shipped)
        {
            Add(entry, entry.DistrictCode is not null);
        }

        foreach (var entry in imported.Where(entry => !IsKnown(entry)))
        {
            Add(entry, entry.DistrictCode is not null);
        }

        var names = AreaNames(area, today).ToList();
        foreach (var entry in names.Where(entry => !IsKnown(entry)))
        {
            Add(entry, isInArea: true);
        }

        var centre = names.Count > 0 ? names[^1] : null;
        foreach (var key in _byKey.Keys.ToList())
        {
            _byKey[key] = [.. _byKey[key].OrderByDescending(named => named.IsInArea).ThenBy(named => named.IsAlias).ThenBy(named => MilesOutside(named, centre))];
        }

        _bySpan = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        _keysByFirstLetter = _byKey.Keys.Where(key => key.Length > 0).ToLookup(key => key[0]);
        LongestKey = _byKey.Keys.Select(key => key.Length).DefaultIfEmpty().Max();
    }

    public int LongestKey { get; }

    public IReadOnlyList<NamedPlace> Named(ReadOnlySpan<char> key) => _bySpan.TryGetValue(key, out var places) ? places : [];

    /// <summary>The places whose name is the fewest slips away from a misspelt one, within what its length allows.</summary>
    /// <param name="key">The misspelt name.</param>
    /// <param name="isStrict">For words in a search, which are mostly no places: the first letter must be right and the name long.</param>
    public IReadOnlyList<NamedPlace> Closest(string key, bool isStrict)
    {
        // Short names are a slip away from many words: home is not Hove.
        var shortest = isStrict ? 6 : 5;
        if (key.Length < shortest - 1 || key.Length > 60)
        {
            return [];
        }

        var closest = new List<string>();
        var least = int.MaxValue;
        foreach (var candidate in isStrict ? _keysByFirstLetter[key[0]] : _byKey.Keys)
        {
            var most = (isStrict ? Math.Min(key.Length, candidate.Length) >= 9 : Math.Max(key.Length, candidate.Length) >= 8) ? 2 : 1;
            // A wrong first letter is rarer than any other slip, so it counts for half a slip more.
            var slips = (2 * EditDistance.Between(key, candidate, most)) + (candidate.Length > 0 && candidate[0] == key[0] ? 0 : 1);
            if (slips > (2 * most) + 1 || candidate.Length < shortest || slips > least)
            {
                continue;
            }

            if (slips < least)
            {
                closest.Clear();
                least = slips;
            }

            closest.Add(candidate);
        }

        return closest.Count > 3 ? [] : [.. closest.SelectMany(candidate => _byKey[candidate]).DistinctBy(named => named.Entry).OrderByDescending(named => named.IsInArea)];
    }

    /// <summary>The districts, and the area itself last.</summary>
    private static IEnumerable<GazetteerEntry> AreaNames(Area area, DateOnly today)
    {
        var placed = area.Districts.Where(district => district is { Latitude: not null, Longitude: not null } && !(district.ValidFrom > today)).ToList();
        foreach (var district in placed)
        {
            yield return new GazetteerEntry { Name = district.Name, DistrictCode = district.Code, Latitude = district.Latitude!.Value, Longitude = district.Longitude!.Value };
        }

        if (placed.Count > 0)
        {
            yield return new GazetteerEntry
            {
                Name = area.Name,
                Latitude = placed.Average(district => district.Latitude!.Value),
                Longitude = placed.Average(district => district.Longitude!.Value),
                Use = PlaceUse.Never,
            };
        }
    }

    /// <summary>Places in the area keep the order of their file.</summary>
    private static double MilesOutside(NamedPlace named, GazetteerEntry? centre) => named.IsInArea || centre is null
        ? 0
        : Distance.Miles(named.Entry.Latitude, named.Entry.Longitude, centre.Latitude, centre.Longitude);

    private bool IsKnown(GazetteerEntry entry) => _byKey.TryGetValue(PlaceName.Key(entry.Name), out var known)
        && known.Any(named => (entry.DistrictCode is not null && named.Entry.DistrictCode == entry.DistrictCode)
            || Distance.Miles(named.Entry.Latitude, named.Entry.Longitude, entry.Latitude, entry.Longitude) < SamePlaceMiles);

    private void Add(GazetteerEntry entry, bool isInArea)
    {
        foreach (var (index, name) in entry.Aliases.Prepend(entry.Name).Index())
        {
            var words = PlaceName.Words(name);
            var key = string.Concat(words);
            if (!_byKey.TryGetValue(key, out var places))
            {
                _byKey.Add(key, places = []);
            }

            if (!places.Any(named => named.Entry == entry))
            {
                places.Add(new NamedPlace(entry, words.Count, IsAlias: index > 0, isInArea));
            }
        }
    }
}

/// <summary>One meaning of a name, which has so many words.</summary>
internal sealed record NamedPlace(GazetteerEntry Entry, int Words, bool IsAlias, bool IsInArea);
