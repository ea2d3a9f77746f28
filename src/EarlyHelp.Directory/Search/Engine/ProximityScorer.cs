using EarlyHelp.Directory.Search.Ranking;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// How close together, and in the order typed, the words of a query stand in documents of one segment. Goes forwards through its postings: documents must come in ascending
/// order. Looks at the words typed and their inflections; what stands in for a word far from it counts little here.
/// </summary>
internal sealed class ProximityScorer
{
    /// <summary>Only so many of the best hits are looked at: fixed, so that pages neither repeat nor skip.</summary>
    public const int Window = 500;

    /// <summary>Words farther apart than this are not together.</summary>
    private const int Farthest = 8;

    private const double OutOfOrder = 0.5;

    private readonly PostingsCursor[][] _cursors;
    private readonly int[][] _positions;
    private readonly int[] _counts;
    private int[] _read = new int[16];

    public ProximityScorer(Segment segment, AnalysedQuery query)
    {
        _cursors = [.. query.Clauses.Where(clause => !clause.Optional).Select(clause => Open(segment, clause))];
        _positions = [.. _cursors.Select(_ => new int[16])];
        _counts = new int[_cursors.Length];
    }

    /// <summary>1 where each word follows the one typed before it; 0 where none is near the next.</summary>
    public double Closeness(int document)
    {
        if (_cursors.Length < 2)
        {
            return 0;
        }
        for (var i = 0; i < _cursors.Length; i++)
        {
            ReadPositions(i, document);
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
        _counts[clause] = 0;
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
