using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Takes in the documents found in a segment, each with its text score from 0 to 1; given only documents that the filters let through.</summary>
internal interface IHitSink
{
    /// <param name="hasAll">It meets every clause that is not optional.</param>
    /// <param name="met">A bit for each clause that it meets.</param>
    void Take(int document, float text, bool hasAll, ulong met);
}

/// <summary>
/// Runs a query over one segment. Where the rarest clause finds few documents, only these are looked at. Otherwise it goes in windows of documents, whose scores fit the
/// processor's cache: the rarest clause first, the others only where all before them left something.
/// </summary>
internal sealed class TextMatcher
{
    private const int Window = 4096;

    /// <summary>Looking at single documents pays where they are fewer than one in so many.</summary>
    private const int Few = 24;

    private readonly SegmentView _view;
    private readonly ClauseMatcher[] _clauses;
    private readonly int[] _order;
    private readonly int _wanted;
    private readonly float _full;
    private readonly MetClauses _met;

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
        _order = [.. Enumerable.Range(0, _clauses.Length).OrderBy(i => _clauses[i].Clause.Optional).ThenBy(i => _clauses[i].Cost)];
        _wanted = _clauses.Count(clause => !clause.Clause.Optional);
        _met = new MetClauses(_clauses, query.LeastShare);
    }

    /// <param name="needAll">Only documents that meet every clause that is not optional; else those that meet any.</param>
    /// <param name="accepted">What the filters let through: only these are scored.</param>
    /// <param name="matched">Gets all that the words found, whatever the filters say.</param>
    public void Run(bool needAll, ReadOnlySpan<ulong> accepted, Span<ulong> matched, IHitSink sink)
    {
        matched.Clear();
        if (needAll && _wanted > 0 && (long)_clauses[_order[0]].Cost * Few < _view.Segment.Count)
        {
            RunFew(accepted, matched, sink);
        }
        else
        {
            RunWindows(needAll && _wanted > 0, accepted, matched, sink);
        }
    }

    private void RunFew(ReadOnlySpan<ulong> accepted, Span<ulong> matched, IHitSink sink)
    {
        var found = _clauses[_order[0]].Documents();
        found.RemoveAll(document => !_view.IsLive(document));
        var scores = new float[_clauses.Length][];
        for (var i = 0; i < _order.Length && found.Count > 0; i++)
        {
            scores[_order[i]] = new float[found.Count];
            _clauses[_order[i]].ScoreAt(CollectionsMarshal.AsSpan(found), scores[_order[i]]);
            if (i > 0 && i < _wanted)
            {
                KeepFound(found, scores, scores[_order[i]]);
            }
        }
        for (var at = 0; at < found.Count; at++)
        {
            Bits.Set(matched, found[at]);
            if (Bits.Has(accepted, found[at]))
            {
                Take(found[at], at, scores, MetBy(at, scores), sink);
            }
        }
    }

    /// <summary>Drops the documents that the clause does not find, and their scores.</summary>
    private static void KeepFound(List<int> found, float[][] scores, float[] clause)
    {
        var kept = 0;
        for (var at = 0; at < found.Count; at++)
        {
            if (clause[at] > 0)
            {
                found[kept] = found[at];
                foreach (var other in scores)
                {
                    if (other is not null)
                    {
                        other[kept] = other[at];
                    }
                }
                kept++;
            }
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    private void RunWindows(bool needAll, ReadOnlySpan<ulong> accepted, Span<ulong> matched, IHitSink sink)
    {
        var scores = Array.ConvertAll(_clauses, _ => ArrayPool<float>.Shared.Rent(Window));
        for (var start = 0; start < _view.Segment.Count; start += Window)
        {
            var end = Math.Min(start + Window, _view.Segment.Count);
            var words = matched.Slice(start / 64, Bits.Words(end - start));
            if (!Match(start, end, needAll, scores, words))
            {
                words.Clear();
                continue;
            }
            Bits.And(words, _view.Live.Slice(start / 64, words.Length));
            TakeWindow(start, words, accepted.Slice(start / 64, words.Length), _met.HasLeast && !needAll, scores, sink);
        }
        foreach (var rented in scores)
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    private bool Match(int start, int end, bool needAll, float[][] scores, Span<ulong> words)
    {
        // The last part of a window is filled up to whole words of bits.
        var length = words.Length * 64;
        for (var i = 0; i < _order.Length; i++)
        {
            var clause = scores[_order[i]].AsSpan(0, length);
            _clauses[_order[i]].Score(start, end, clause);
            var counts = i < _wanted || _wanted == 0;
            if (counts && !Merge(clause, words, and: needAll && i > 0) && needAll)
            {
                return false;
            }
        }
        return words.ContainsAnyExcept(0UL);
    }

    private static bool Merge(ReadOnlySpan<float> scores, Span<ulong> words, bool and)
    {
        var any = 0UL;
        ref var first = ref MemoryMarshal.GetReference(scores);
        for (var word = 0; word < words.Length; word++)
        {
            var bits = 0UL;
            for (var i = 0; i < 64; i += Vector256<float>.Count)
            {
                var found = Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)((word * 64) + i)), Vector256<float>.Zero);
                bits |= (ulong)found.ExtractMostSignificantBits() << i;
            }
            any |= words[word] = and ? words[word] & bits : words[word] | bits;
        }
        return any != 0;
    }

    /// <param name="dropThin">Leaves out documents that meet too little of what is wanted.</param>
    private void TakeWindow(int start, Span<ulong> words, ReadOnlySpan<ulong> accepted, bool dropThin, float[][] scores, IHitSink sink)
    {
        for (var word = 0; word < words.Length; word++)
        {
            for (var left = dropThin ? words[word] : words[word] & accepted[word]; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                var at = (word * 64) + bit;
                var met = MetBy(at, scores);
                if (dropThin && !_met.IsEnough(met))
                {
                    words[word] &= ~(1UL << bit);
                }
                else if ((accepted[word] & (1UL << bit)) != 0)
                {
                    Take(start + at, at, scores, met, sink);
                }
            }
        }
    }

    /// <summary>A bit for each clause that the document at a place of the scores meets.</summary>
    private ulong MetBy(int at, float[][] scores)
    {
        var met = 0UL;
        for (var i = 0; i < _clauses.Length; i++)
        {
            met |= scores[i][at] > 0 ? 1UL << i : 0;
        }
        return met;
    }

    private void Take(int document, int at, float[][] scores, ulong met, IHitSink sink)
    {
        var text = 0f;
        for (var i = 0; i < _clauses.Length; i++)
        {
            text += _clauses[i].Share * scores[i][at];
        }
        sink.Take(document, text / _full, _met.IsAll(met), met);
    }
}
