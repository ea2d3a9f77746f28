using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>Gathers the columns of a segment, document by document, from listings or from segments that are merged.</summary>
internal sealed class ColumnsBuilder
{
    private readonly List<DocumentFacts> _facts = [];
    private readonly Dictionary<string, Gathered>[] _values = [.. Enum.GetValues<ColumnName>().Select(_ => new Dictionary<string, Gathered>(StringComparer.Ordinal))];
    private readonly List<int> _firstSite = [];
    private readonly List<GeoPoint> _sites = [];
    private readonly List<byte> _sitePlaces = [];
    private readonly List<int> _cardStarts = [0];
    private readonly ByteWriter _cards = new();

    public int Count => _facts.Count;

    /// <summary>Begins the next document.</summary>
    public void Add(DocumentFacts facts, ReadOnlySpan<byte> card)
    {
        _facts.Add(facts);
        _firstSite.Add(_sites.Count);
        _cards.Bytes(card);
        _cardStarts.Add(_cards.Length);
    }

    /// <summary>Of the last document.</summary>
    /// <returns>What <see cref="ContentHash"/> makes of the value; 0 where the document has it already.</returns>
    public ulong AddValue(ColumnName column, string value)
    {
        var gathered = Find(column, value);
        if (gathered.Documents is [.., var last] && last == Count - 1)
        {
            return 0;
        }
        gathered.Documents.Add(Count - 1);
        return gathered.Hash;
    }

    /// <summary>Of the last document.</summary>
    public void AddSite(GeoPoint site, byte place)
    {
        _sites.Add(site);
        _sitePlaces.Add(place);
    }

    /// <param name="numbers">The number that each document of the segment gets here, in ascending order; negative for those left out.</param>
    public void Append(SegmentColumns columns, ReadOnlySpan<int> numbers)
    {
        for (var document = 0; document < numbers.Length; document++)
        {
            if (numbers[document] < 0)
            {
                continue;
            }
            Add(columns.Facts(document), columns.Cards.Bytes(document));
            var sites = columns.Sites(document);
            for (var i = 0; i < sites.Length; i++)
            {
                AddSite(sites[i], columns.SitePlaces(document)[i]);
            }
        }
        foreach (var column in Enum.GetValues<ColumnName>())
        {
            foreach (var (value, set) in columns.Values(column))
            {
                foreach (var document in set.Documents())
                {
                    if (numbers[document] >= 0)
                    {
                        Find(column, value).Documents.Add(numbers[document]);
                    }
                }
            }
        }
    }

    public SegmentColumns Freeze() => new(
        [.. _facts],
        [.. _values.Select(values => values.ToDictionary(value => value.Key, value => new DocumentSet(value.Value.Documents, Count), StringComparer.Ordinal))],
        [.. _firstSite, _sites.Count],
        [.. _sites],
        [.. _sitePlaces],
        new CardStore(_cards.ToArray(), [.. _cardStarts]));

    private Gathered Find(ColumnName column, string value)
    {
        if (!_values[(int)column].TryGetValue(value, out var gathered))
        {
            _values[(int)column].Add(value, gathered = new Gathered([], ContentHash.OfValue(column, value)));
        }
        return gathered;
    }

    private sealed record Gathered(List<int> Documents, ulong Hash);
}
