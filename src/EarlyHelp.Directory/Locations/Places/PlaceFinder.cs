using System.Runtime.InteropServices;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>
/// Says what a place text means: postcodes in any spelling, whole or in part, and names of places in many. Knows the area's own places, those of the
/// last import, and no others: an unknown place is unknown. Safe for many threads; a look-up takes microseconds, a misspelt name some hundred.
/// </summary>
public sealed class PlaceFinder
{
    private const int LongestText = 100;
    private const int MostAlternatives = 5;

    /// <summary>Bounds the ways of parting a name from what follows it, which double with each word.</summary>
    private const int MostNameWords = 7;

    private readonly Area _area;
    private readonly IReadOnlyList<GazetteerEntry> _shipped;
    private readonly PostcodeLookup _lookup;
    private readonly TimeProvider _clock;
    private readonly PostcodePlaces _postcodes;
    private volatile Names _names;

    /// <param name="area">The area.</param>
    /// <param name="shipped">Its <c>places.csv</c>.</param>
    /// <param name="groups">Its <c>sectors.csv</c> and <c>outcodes.csv</c>.</param>
    /// <param name="lookup">The postcodes and places of the last import.</param>
    /// <param name="clock">Tells which districts are in force.</param>
    public PlaceFinder(Area area, IReadOnlyList<GazetteerEntry> shipped, IEnumerable<PostcodeGroup> groups, PostcodeLookup lookup, TimeProvider clock)
    {
        _area = area;
        _shipped = shipped;
        _lookup = lookup;
        _clock = clock;
        _postcodes = new PostcodePlaces(area, groups);
        _names = new Names(lookup.Current, area, Today, shipped);
    }

    /// <summary>Reads the files beside <c>area.yaml</c>.</summary>
    /// <exception cref="InvalidDataException">A file cannot be used; the message says where and what to do.</exception>
    public static PlaceFinder Load(string folder, Area area, PostcodeLookup lookup, TimeProvider clock) => new(
        area,
        GazetteerEntry.Load(Path.Combine(folder, "places.csv")),
        PostcodeGroup.LoadAll(folder),
        lookup,
        clock);

    /// <summary>What the text of a place box means.</summary>
    public PlaceAnswer Find(string? text)
    {
        var query = text?.Trim() ?? "";
        query = query.Length > LongestText ? query[..LongestText] : query;
        var isPostcode = PostcodeText.TryParse(query, out var postcode);
        var answer = isPostcode ? Postcode(postcode) : null;
        return (answer ?? Name(query)) with { Query = query, IsPostcode = isPostcode };
    }

    /// <summary>
    /// Finds a place in the words of a search. A postcode comes before a name, a name after "in" or "near" before others, a longer before a shorter,
    /// a later before an earlier. Names that are words too count only after "in" or "near", and misspellings are mended only there.
    /// </summary>
    /// <param name="words">The words in their order, lower case, without punctuation.</param>
    public PlaceInWords? TryFindIn(IReadOnlyList<string> words)
    {
        var current = Current;
        return new PlaceScan(current, _postcodes, Today).Find(words) is not { } found ? null : new PlaceInWords
        {
            Place = found.Postcode ?? ToPlace(found.Named[0]),
            Alternatives = [.. found.Named.Skip(1).Take(MostAlternatives).Select(ToPlace)],
            Start = found.Start,
            Count = found.Count,
            IsAfterIn = found.IsAfterIn,
            IsCorrected = found.IsCorrected,
        };
    }

    private DateOnly Today => LocalTime.Today(_clock);

    private Names Current
    {
        get
        {
            var table = _lookup.Current;
            var known = _names;
            return known.Table == table && known.Day == Today ? known : _names = new Names(table, _area, Today, _shipped);
        }
    }

    private PlaceAnswer? Postcode(PostcodeText postcode) => _postcodes.Find(postcode, Current.Table, Today) is not { } place ? null : new PlaceAnswer
    {
        Query = "",
        Match = place.Name == postcode.ToString() ? PlaceMatch.Exact : PlaceMatch.Wider,
        Best = place,
    };

    private PlaceAnswer Name(string query)
    {
        var words = PlaceName.Words(query);
        words.RemoveRange(0, words.Count > 1 && words[0] is "in" or "near" or "nr" or "around" or "at" ? 1 : 0);
        var current = Current;
        if (Meant(current, CollectionsMarshal.AsSpan(words)) is { Count: > 0 } exact)
        {
            return Answer(PlaceMatch.Exact, exact);
        }

        if (Corrected(current, words) is { Count: > 0 } corrected)
        {
            return Answer(PlaceMatch.Corrected, corrected);
        }

        return new PlaceScan(current, _postcodes, Today).Find(words) switch
        {
            null => new PlaceAnswer { Query = "" },
            { Postcode: { } place } => new PlaceAnswer { Query = "", Match = PlaceMatch.PartOfText, Best = place },
            var found => Answer(found.IsCorrected ? PlaceMatch.Corrected : PlaceMatch.PartOfText, found.Named),
        };
    }

    /// <summary>The whole text as a name, or as a name and what tells it from others: "Farncombe, Godalming, Surrey".</summary>
    private static IReadOnlyList<NamedPlace> Meant(Names current, ReadOnlySpan<string> words)
    {
        var meant = current.Index.Named(string.Concat(words));
        for (var length = words.Length - 1; meant.Count == 0 && length > 0 && words.Length <= MostNameWords; length--)
        {
            meant = current.Qualifier.Fitting(Meant(current, words[..length]), string.Concat(words[length..]), mayBeTown: true);
        }

        return meant;
    }

    private static IReadOnlyList<NamedPlace> Corrected(Names current, List<string> words)
    {
        for (var length = words.Count; length > 0; length--)
        {
            var places = current.Index.Closest(string.Concat(words.Take(length)), isStrict: false);
            var fitting = length == words.Count ? places : current.Qualifier.Fitting(places, string.Concat(words.Skip(length)), mayBeTown: true);
            if (fitting.Count > 0)
            {
                return fitting;
            }
        }

        return [];
    }

    private PlaceAnswer Answer(PlaceMatch match, IReadOnlyList<NamedPlace> places) => new()
    {
        Query = "",
        Match = match,
        Best = ToPlace(places[0]),
        Alternatives = [.. places.Skip(1).Take(MostAlternatives).Select(ToPlace)],
    };

    private Place ToPlace(NamedPlace named)
    {
        var qualifier = _area.DistrictByCode(named.Entry.DistrictCode)?.Name ?? named.Entry.County;
        return new Place
        {
            Kind = PlaceKind.Place,
            Name = named.Entry.Name,
            Latitude = named.Entry.Latitude,
            Longitude = named.Entry.Longitude,
            District = _area.InForce(named.Entry.DistrictCode, Today),
            InArea = named.IsInArea,
            Qualifier = qualifier == named.Entry.Name ? null : qualifier,
        };
    }
}

/// <summary>The names that go with one import, on one day.</summary>
internal sealed class Names
{
    private readonly HashSet<string> _ordinaryWords;

    public Names(PostcodeTable table, Area area, DateOnly day, IEnumerable<GazetteerEntry> shipped)
    {
        Table = table;
        Day = day;
        Index = new PlaceIndex(area, day, shipped, table.Places);
        Qualifier = new PlaceQualifier(area, Index);
        _ordinaryWords = area.OrdinaryWords.Select(PlaceName.Key).ToHashSet(StringComparer.Ordinal);
    }

    public PostcodeTable Table { get; }

    public DateOnly Day { get; }

    public PlaceIndex Index { get; }

    public PlaceQualifier Qualifier { get; }

    /// <summary>A word of its own that only looks like a misspelt place.</summary>
    public bool IsOrdinary(string key) => _ordinaryWords.Contains(key);
}
