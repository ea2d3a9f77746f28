using EarlyHelp.Directory.Search.Ranking;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>
/// The values of a segment's listings: for each value the set of documents, for each document the facts that ranking asks, and its places. Frozen, and the same for
/// every engine.
/// </summary>
internal sealed class SegmentColumns(
    DocumentFacts[] facts, Dictionary<string, DocumentSet>[] values, int[] firstSite, GeoPoint[] sites, byte[] sitePlaces, CardStore cards)
{
    private static readonly Dictionary<string, DocumentSet> None = [];

    private volatile Standing? _standing;
    private readonly Lazy<FacetIndex> _facets = new(() => new FacetIndex(values, facts.Length));
    private readonly Lazy<int[]> _nameRanks = new(() => RankNames(cards, facts));

    public int Count => facts.Length;

    public ref readonly DocumentFacts Facts(int document) => ref facts[document];

    public AgeColumn Ages { get; } = new(facts);

    public FacetIndex Facets => _facets.Value;

    public CardStore Cards => cards;

    /// <summary>Works out beforehand what the first search would have to wait for.</summary>
    public void Prepare() => _ = (_facets.Value, _nameRanks.Value);

    /// <summary>The part of the score of each document that depends on nothing but the day: see <see cref="Standing"/>.</summary>
    public Standing StandingOn(int today)
    {
        var standing = _standing;
        return standing?.Today == today ? standing : _standing = new Standing(this, today);
    }

    /// <summary>Place in the order of name, then id.</summary>
    public int NameRank(int document) => _nameRanks.Value[document];

    public IReadOnlyDictionary<string, DocumentSet> Values(ColumnName column) => values[(int)column] ?? None;

    public DocumentSet? Find(ColumnName column, string value) => Values(column).GetValueOrDefault(value);

    public ReadOnlySpan<GeoPoint> Sites(int document) => sites.AsSpan(firstSite[document]..firstSite[document + 1]);

    public ReadOnlySpan<byte> SitePlaces(int document) => sitePlaces.AsSpan(firstSite[document]..firstSite[document + 1]);

    public bool HasSites(int document) => firstSite[document] < firstSite[document + 1];

    /// <returns>The square of the chord to the nearest place, and which place of the card that is; <see cref="double.NaN"/> where it has none.</returns>
    public (double ChordSquared, int Place) Nearest(int document, GeoPoint from)
    {
        var best = (double.NaN, 0);
        for (var i = firstSite[document]; i < firstSite[document + 1]; i++)
        {
            var distance = sites[i].ChordSquared(from);
            if (!(distance >= best.Item1))
            {
                best = (distance, sitePlaces[i]);
            }
        }
        return best;
    }

    private static int[] RankNames(CardStore cards, DocumentFacts[] facts)
    {
        var names = Enumerable.Range(0, facts.Length).Select(cards.Name).ToArray();
        var order = Enumerable.Range(0, names.Length).ToArray();
        Array.Sort(order, (one, other) => NameOrder.Compare(names[one], facts[one].ServiceId, names[other], facts[other].ServiceId));
        var ranks = new int[names.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = i;
        }
        return ranks;
    }
}

/// <summary>The order of equals: by name without regard to case, then by id.</summary>
internal static class NameOrder
{
    public static int Compare(string name, long id, string otherName, long otherId)
    {
        var byName = string.Compare(name, otherName, StringComparison.OrdinalIgnoreCase);
        return byName != 0 ? byName : id.CompareTo(otherId);
    }
}
