using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Ranking;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// How close together, and in the order typed, the words of a query stand in documents of one segment. Goes forwards through its postings: documents must come in ascending
/// order. Looks at the words typed and their inflections; what stands in for a word far from it counts little here.
/// </summary>
internal sealed class ProximityScorer
{
    /// <summary>Words farther apart than this are not together.</summary>
    private const int Farthest = 8;

    private const double OutOfOrder = 0.5;

    /// <summary>Of so many clauses, what each set of them comes to at most is worked out once: thousands of documents meet the same.</summary>
    private const int MostRemembered = 8;

    /// <summary>Of each word, the bit of its clause.</summary>
    private readonly ulong[] _clauses;
    private readonly PostingsCursor[][] _cursors;
    private readonly int[][] _positions;
    private readonly int[] _counts;
    private readonly double[] _most;
    private int[] _read = new int[16];

    public ProximityScorer(Segment segment, AnalysedQuery query)
    {
        var wanted = Enumerable.Range(0, query.Clauses.Count).Where(i => !query.Clauses[i].Optional).ToArray();
        _cursors = Array.ConvertAll(wanted, i => Open(segment, query.Clauses[i]));
        _clauses = [.. wanted.Select((clause, i) => _cursors[i].Length == 0 ? 0 : 1UL << clause)];
        _positions = [.. _cursors.Select(_ => new int[16])];
        _counts = new int[_cursors.Length];
        _most = query.Clauses.Count <= MostRemembered ? new double[1 << query.Clauses.Count] : [];
        for (var met = 0; met < _most.Length; met++)
        {
            _most[met] = PairsIn((ulong)met);
        }
    }

    /// <summary>Closeness counts: there are several words, and the best come first.</summary>
    public static bool Counts(AnalysedQuery? query, SearchSort sort) => query is { Proximity: true, Clauses.Count: > 1 } && sort == SearchSort.Best;

    /// <summary>What the closeness of a document cannot be above.</summary>
    /// <param name="met">A bit for each clause of the query that it meets.</param>
    public double MostCloseness(ulong met) => met < (ulong)_most.Length ? _most[met] : PairsIn(met);

    /// <summary>The share of neighbouring words that are both met.</summary>
    private double PairsIn(ulong met)
    {
        var pairs = 0;
        for (var i = 1; i < _clauses.Length; i++)
        {
            pairs += (met & _clauses[i - 1]) != 0 && (met & _clauses[i]) != 0 ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double)pairs / (_clauses.Length - 1);
    }

    /// <summary>1 where each word follows the one typed before it; 0 where none is near the next.</summary>
    /// <param name="met">A bit for each clause of the query that the document meets.</param>
    public double Closeness(int document, ulong met)
    {
        if (MostCloseness(met) == 0)
        {
            return 0;
        }
        for (var i = 0; i < _cursors.Length; i++)
        {
            _counts[i] = 0;
            if ((met & _clauses[i]) != 0)
            {
                ReadPositions(i, document);
            }
        }
        var sum = 0.0;
        for (var i = 1; i < _cursors.Length; i++)
        {
            sum += Closeness(_positions[i - 1].AsSpan(0, _counts[i - 1]), _positions[i].AsSpan(0, _counts[i]));
        }
        return sum / (_cursors.Length - 1);
    }

    private static PostingsCursor[] Open(Segment segment, Clause clause)
    {
        var groups = new SortedSet<int>();
        foreach (var alternative in clause.Alternatives)
        {
            if (alternative is SurfaceAlternative or StemAlternative && alternative.Weight >= RankingWeights.ProximityFrom)
            {
                groups.UnionWith(AlternativeWords.Of(segment.Terms, alternative).Select(word => word.Group));
            }
        }
        return [.. groups.Select(segment.Postings.Open)];
    }

    private void ReadPositions(int clause, int document)
    {
        foreach (ref var cursor in _cursors[clause].AsSpan())
        {
            if (!cursor.SkipTo(document) || cursor.Document != document)
            {
                continue;
            }
            var count = cursor.ReadPositions(ref _read);
            if (_positions[clause].Length < _counts[clause] + count)
            {
                Array.Resize(ref _positions[clause], Math.Max(_counts[clause] + count, _positions[clause].Length * 2));
            }
            _read.AsSpan(0, count).CopyTo(_positions[clause].AsSpan(_counts[clause]));
            _counts[clause] += count;
        }
        if (_cursors[clause].Length > 1)
        {
            Array.Sort(_positions[clause], 0, _counts[clause]);
        }
    }

    private static double Closeness(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var best = 0.0;
        var next = 0;
        foreach (var position in before)
        {
            while (next < after.Length && after[next] <= position)
            {
                next++;
            }
            if (next > 0)
            {
                best = Math.Max(best, Worth(position - after[next - 1]) * OutOfOrder);
            }
            if (next < after.Length)
            {
                best = Math.Max(best, Worth(after[next] - position));
            }
        }
        return best;
    }

    private static double Worth(int apart) => apart is < 1 or > Farthest ? 0 : 1.0 / apart;
}
