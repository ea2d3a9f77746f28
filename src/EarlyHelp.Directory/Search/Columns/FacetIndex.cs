using System.Numerics;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>
/// The counted values of a segment both ways round: for each value its documents, for each document its values. Few documents are counted one by one, many by their
/// bits.
/// </summary>
internal sealed class FacetIndex
{
    private readonly DocumentSet[] _documents;
    private readonly int[] _starts;

    /// <summary>By document: numbers of its values, ascending. Empty where there are too many values to number so.</summary>
    private readonly ushort[] _values;

    public FacetIndex(Dictionary<string, DocumentSet>[] columns, int count)
    {
        Values = [.. FacetTable.Filters.SelectMany((filter, i) => columns[(int)filter.Column].Keys.Order(StringComparer.Ordinal).Select(value => new FacetValue(i, value)))];
        _documents = [.. Values.Select(value => columns[(int)FacetTable.Filters[value.Filter].Column][value.Value])];
        _starts = new int[count + 1];
        if (Values.Length > ushort.MaxValue)
        {
            _values = [];
            return;
        }
        foreach (var document in _documents.SelectMany(set => set.Documents()))
        {
            _starts[document + 1]++;
        }
        for (var document = 0; document < count; document++)
        {
            _starts[document + 1] += _starts[document];
        }
        _values = new ushort[_starts[^1]];
        var next = _starts.AsSpan(0, count).ToArray();
        for (var value = 0; value < _documents.Length; value++)
        {
            foreach (var document in _documents[value].Documents())
            {
                _values[next[document]++] = (ushort)value;
            }
        }
    }

    public FacetValue[] Values { get; }

    public long Bytes => (_values.Length * 2L) + (_starts.Length * 4L);

    /// <summary>Adds how many of the documents have each value.</summary>
    /// <param name="count">How many documents there are.</param>
    /// <param name="filter">Counts only the values of this one; negative for all.</param>
    public void Count(ReadOnlySpan<ulong> documents, int count, int filter, Span<int> counts)
    {
        var perDocument = _values.Length / Math.Max(1, _starts.Length - 1);
        if (_values.Length > 0 && (long)count * (perDocument + 4) * 2 < (long)Values.Length * documents.Length)
        {
            CountEach(documents, filter, counts);
            return;
        }
        for (var value = 0; value < _documents.Length; value++)
        {
            if (filter < 0 || Values[value].Filter == filter)
            {
                counts[value] += _documents[value].CountIn(documents);
            }
        }
    }

    private void CountEach(ReadOnlySpan<ulong> documents, int filter, Span<int> counts)
    {
        for (var word = 0; word < documents.Length; word++)
        {
            for (var left = documents[word]; left != 0; left &= left - 1)
            {
                var document = (word * 64) + BitOperations.TrailingZeroCount(left);
                var values = _values.AsSpan(_starts[document].._starts[document + 1]);
                if (filter < 0)
                {
                    foreach (var value in values)
                    {
                        counts[value]++;
                    }
                    continue;
                }
                foreach (var value in values)
                {
                    counts[value] += Values[value].Filter == filter ? 1 : 0;
                }
            }
        }
    }
}
