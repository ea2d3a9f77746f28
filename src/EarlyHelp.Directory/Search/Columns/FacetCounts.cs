using System.Buffers;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>
/// What each value of each filter would get: the total if it alone were chosen in that filter, the others standing. Gathered segment by segment.
/// </summary>
internal sealed class FacetCounts(FacetTable table)
{
    private readonly int[] _counts = new int[table.Values.Length];

    public int Total { get; private set; }

    /// <param name="segment">Its place in the snapshot.</param>
    /// <param name="matched">Documents that the words found; for all, what is visible.</param>
    public void Add(int segment, FacetIndex index, Filters filters, ReadOnlySpan<ulong> matched)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(matched.Length);
        var among = rented.AsSpan(0, matched.Length);
        Span<int> counts = index.Values.Length <= 512 ? stackalloc int[index.Values.Length] : new int[index.Values.Length];
        counts.Clear();
        var found = Both(matched, filters.Accepted, among);
        Total += found;
        index.Count(among, found, filter: -1, counts);
        for (var filter = 0; filter < FacetTable.Filters.Length; filter++)
        {
            if (filters.IsChosen(FacetTable.Filters[filter].Column))
            {
                Clear(index, filter, counts);
                filters.AcceptedWithout(FacetTable.Filters[filter].Column, among);
                index.Count(among, Both(matched, among, among), filter, counts);
            }
        }
        ArrayPool<ulong>.Shared.Return(rented);
        var numbers = table.NumbersOf(segment);
        for (var value = 0; value < numbers.Length; value++)
        {
            _counts[numbers[value]] += counts[value];
        }
    }

    /// <summary>By filter name, the values that would get something, in order of value; ages in their own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> ToResults()
    {
        var results = new Dictionary<string, IReadOnlyList<FacetCount>>(FacetTable.Filters.Length, StringComparer.Ordinal);
        var next = 0;
        for (var filter = 0; filter < FacetTable.Filters.Length; filter++)
        {
            var (first, some) = (next, 0);
            for (; next < _counts.Length && table.Values[next].Filter == filter; next++)
            {
                some += _counts[next] > 0 ? 1 : 0;
            }
            results.Add(FacetTable.Filters[filter].Name, Found(first, next, some));
        }
        return results;
    }

    /// <param name="some">How many values would get something.</param>
    private FacetCount[] Found(int first, int end, int some)
    {
        var found = some == 0 ? [] : new FacetCount[some];
        for (var (value, at) = (first, 0); value < end; value++)
        {
            if (_counts[value] > 0)
            {
                found[at++] = new FacetCount(table.Values[value].Value, _counts[value]);
            }
        }
        return found;
    }

    private static void Clear(FacetIndex index, int filter, Span<int> counts)
    {
        for (var value = 0; value < counts.Length; value++)
        {
            if (index.Values[value].Filter == filter)
            {
                counts[value] = 0;
            }
        }
    }

    /// <returns>How many.</returns>
    private static int Both(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other, Span<ulong> both)
    {
        var count = 0;
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = one[i] & other[i];
            count += System.Numerics.BitOperations.PopCount(both[i]);
        }
        return count;
    }
}
