namespace EarlyHelp.Directory.Search.Columns;

/// <summary>
/// What each value of each filter would get: the total if it alone were chosen in that filter, the others standing. Gathered segment by segment.
/// </summary>
internal sealed class FacetCounts
{
    /// <summary>The filters that are counted, by their names in the results.</summary>
    public static readonly (string Name, ColumnName Column)[] Columns =
    [
        ("district", ColumnName.District), ("topic", ColumnName.Topic), ("send", ColumnName.Send), ("access", ColumnName.Access), ("level", ColumnName.Level), ("cost", ColumnName.Cost),
        ("day", ColumnName.Day), ("language", ColumnName.Language), ("accessibility", ColumnName.Accessibility), ("provider", ColumnName.Provider), ("age", ColumnName.Age),
    ];

    private readonly Dictionary<string, int>[] _counts = [.. Columns.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    public int Total { get; private set; }

    /// <param name="matched">Documents that the words found; <c>null</c> for all.</param>
    public void Add(SegmentColumns columns, Filters filters, ulong[]? matched)
    {
        var accepted = Both(filters.Accepted, matched);
        Total += Bits.Count(accepted);
        for (var i = 0; i < Columns.Length; i++)
        {
            var column = Columns[i].Column;
            var among = filters.IsChosen(column) ? Both(filters.AcceptedWithout(column), matched) : accepted;
            foreach (var (value, documents) in columns.Values(column))
            {
                var count = documents.CountIn(among);
                if (count > 0)
                {
                    _counts[i][value] = _counts[i].GetValueOrDefault(value) + count;
                }
            }
        }
    }

    /// <summary>By filter name, the values that would get something: most first, ages in their own order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> ToResults()
    {
        var results = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        for (var i = 0; i < Columns.Length; i++)
        {
            var counts = _counts[i];
            results.Add(Columns[i].Name, Columns[i].Column == ColumnName.Age
                ? [.. AgeBands.All.Where(band => counts.ContainsKey(band.Value)).Select(band => new FacetCount(band.Value, counts[band.Value]))]
                : [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => new FacetCount(count.Key, count.Value))]);
        }
        return results;
    }

    private static ulong[] Both(ulong[] one, ulong[]? other)
    {
        if (other is null)
        {
            return one;
        }
        var both = (ulong[])one.Clone();
        Bits.And(both, other);
        return both;
    }
}
