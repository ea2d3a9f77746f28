using System.Numerics;
using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Takes in the documents found in a segment, each with its text score from 0 to 1; asked only for documents that the filters let through.</summary>
internal interface IHitSink
{
    /// <param name="hasAll">It meets every clause that is not optional.</param>
    void Take(int document, float text, bool hasAll);
}

/// <summary>
/// Runs a query over one segment in windows of documents: the rarest clause first, the others only where all before them left something. A window's scores fit the
/// processor's cache.
/// </summary>
internal sealed class TextMatcher
{
    private const int Window = 4096;

    private readonly SegmentView _view;
    private readonly ClauseMatcher[] _clauses;
    private readonly float[][] _scores;
    private readonly int[] _order;
    private readonly int _wanted;
    private readonly float _full;

    /// <param name="rarities">Of each clause, over the whole index.</param>
    public TextMatcher(SegmentView view, AnalysedQuery query, ReadOnlySpan<float> rarities)
    {
        _view = view;
        _clauses = new ClauseMatcher[query.Clauses.Count];
        for (var i = 0; i < _clauses.Length; i++)
        {
            _clauses[i] = new ClauseMatcher(view.Segment, query.Clauses[i], rarities[i]);
            _full += _clauses[i].Share;
        }
        _scores = [.. _clauses.Select(_ => new float[Window])];
        _order = [.. Enumerable.Range(0, _clauses.Length).OrderBy(i => _clauses[i].Clause.Optional).ThenBy(i => _clauses[i].Cost)];
        _wanted = _clauses.Count(clause => !clause.Clause.Optional);
    }

    /// <param name="needAll">Only documents that meet every clause that is not optional; else those that meet any.</param>
    /// <param name="accepted">What the filters let through: only these are scored.</param>
    /// <returns>All that the words found, whatever the filters say.</returns>
    public ulong[] Run(bool needAll, ReadOnlySpan<ulong> accepted, IHitSink sink)
    {
        var matched = new ulong[accepted.Length];
        Span<ulong> window = stackalloc ulong[Window / 64];
        for (var start = 0; start < _view.Segment.Count; start += Window)
        {
            var end = Math.Min(start + Window, _view.Segment.Count);
            var words = window[..Bits.Words(end - start)];
            if (!Match(start, end, needAll, words))
            {
                continue;
            }
            Bits.And(words, _view.Live.Slice(start / 64, words.Length));
            words.CopyTo(matched.AsSpan(start / 64));
            Bits.And(words, accepted.Slice(start / 64, words.Length));
            Take(start, words, sink);
        }
        return matched;
    }

    private bool Match(int start, int end, bool needAll, Span<ulong> words)
    {
        words.Clear();
        needAll &= _wanted > 0;
        for (var i = 0; i < _order.Length; i++)
        {
            var scores = _scores[_order[i]].AsSpan(0, end - start);
            _clauses[_order[i]].Score(start, end, scores);
            var counts = i < _wanted || _wanted == 0;
            if (counts && !Merge(scores, words, and: needAll && i > 0) && needAll)
            {
                return false;
            }
        }
        return words.ContainsAnyExcept(0UL);
    }

    private static bool Merge(ReadOnlySpan<float> scores, Span<ulong> words, bool and)
    {
        var any = 0UL;
        for (var word = 0; word < words.Length; word++)
        {
            var bits = 0UL;
            var part = scores[(word * 64)..Math.Min((word + 1) * 64, scores.Length)];
            for (var i = 0; i < part.Length; i++)
            {
                bits |= part[i] > 0 ? 1UL << i : 0;
            }
            any |= words[word] = and ? words[word] & bits : words[word] | bits;
        }
        return any != 0;
    }

    private void Take(int start, ReadOnlySpan<ulong> words, IHitSink sink)
    {
        for (var word = 0; word < words.Length; word++)
        {
            for (var left = words[word]; left != 0; left &= left - 1)
            {
                var at = (word * 64) + BitOperations.TrailingZeroCount(left);
                var text = 0f;
                var hasAll = true;
                for (var i = 0; i < _clauses.Length; i++)
                {
                    var score = _scores[i][at];
                    text += _clauses[i].Share * score;
                    hasAll &= score > 0 || _clauses[i].Clause.Optional;
                }
                sink.Take(start + at, text / _full, hasAll);
            }
        }
    }
}
