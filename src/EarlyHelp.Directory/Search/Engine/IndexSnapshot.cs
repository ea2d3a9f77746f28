using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>The whole index at one moment of the catalogue. Never changes: readers need no lock.</summary>
public sealed class IndexSnapshot
{
    internal IndexSnapshot(long sequence, IReadOnlyList<SegmentView> segments)
    {
        Sequence = sequence;
        Segments = [.. segments];
        Documents = segments.Sum(segment => segment.LiveCount);
        _facets = new Lazy<FacetTable>(() => new FacetTable([.. segments.Select(view => view.Segment.Columns.Facets)]));
        foreach (var segment in segments)
        {
            _digest += segment.Digest();
        }
    }

    private const int MostSuggestionsKept = 20_000;

    private readonly ulong _digest;
    private readonly Lazy<FacetTable> _facets;

    /// <summary>An index of nothing, before the first build.</summary>
    public static IndexSnapshot Empty { get; } = new(0, []);

    /// <summary>The catalogue's sequence up to which it has followed.</summary>
    public long Sequence { get; }

    /// <summary>Listings that can be found.</summary>
    public int Documents { get; }

    /// <summary>A figure for all that the index holds: equal for two builds of the same catalogue, however they came about.</summary>
    public string Digest => _digest.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Works the figures of all listings out again from what is stored and compares them: slow, for checks.</summary>
    public bool IsSound() => Segments.All(view => ContentCheck.IsSound(view.Segment));

    /// <summary>Roughly what its parts take.</summary>
    public IReadOnlyList<(string Part, long Bytes)> Memory() =>
        [.. Segments.SelectMany(view => view.Segment.Memory()).GroupBy(part => part.Part).Select(part => (part.Key, part.Sum(one => one.Bytes)))];

    /// <summary>What words may be meant, by the word and how many were asked for.</summary>
    internal BoundedCache<(string Word, int Most), IReadOnlyList<SpellingSuggestion>> Suggestions { get; } = new(MostSuggestionsKept);

    internal FacetTable Facets => _facets.Value;

    internal SegmentView[] Segments { get; }

    /// <summary>What is shown of each listing that has not ended by the day, in no order: for what is made of all of them off the request path.</summary>
    public IEnumerable<ListingCard> Cards(DateOnly day)
    {
        foreach (var view in Segments)
        {
            for (var document = 0; document < view.Segment.Count; document++)
            {
                if (view.IsLive(document) && !view.Segment.Columns.Facts(document).HasEndedBy(day))
                {
                    yield return view.Segment.Columns.Cards.Read(document);
                }
            }
        }
    }

    /// <summary>In how many listings a word stands in any inflection.</summary>
    public int StemFrequency(string stem)
    {
        var frequency = 0;
        foreach (var view in Segments)
        {
            var group = view.Segment.Terms.FindGroup(stem);
            frequency += group < 0 ? 0 : view.LiveFrequency(group);
        }
        return frequency;
    }

    /// <summary>In how many listings a folded word stands exactly so.</summary>
    public int SurfaceFrequency(string surface)
    {
        var frequency = 0;
        foreach (var view in Segments)
        {
            var found = view.Segment.Terms.FindSurface(surface);
            frequency += found < 0 ? 0 : LiveFrequency(view, found);
        }
        return frequency;
    }

    /// <summary>The words that begin so, those in most listings first.</summary>
    public IReadOnlyList<(string Surface, int Frequency)> SurfacesWithPrefix(string prefix, int most)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in Segments)
        {
            var (from, to) = view.Segment.Terms.WithPrefix(prefix);
            for (var surface = from; surface < to; surface++)
            {
                var word = view.Segment.Terms.Surfaces[surface];
                found[word] = found.GetValueOrDefault(word) + LiveFrequency(view, surface);
            }
        }
        return [.. found.Where(word => word.Value > 0).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(most).Select(word => (word.Key, word.Value))];
    }

    private static int LiveFrequency(SegmentView view, int surface)
    {
        var terms = view.Segment.Terms;
        return view.LiveFrequency(terms.GroupOf(surface), terms.VariantOf(surface), terms.FrequencyOf(surface));
    }
}
