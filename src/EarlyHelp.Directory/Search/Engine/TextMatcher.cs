using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Takes in the documents found in a segment, each with its text score from 0 to 1; given only documents that the filters let through.</summary>
internal interface IHitSink
{
    /// <summary>What a document must be able to come to; grows as documents are taken.</summary>
    double Least { get; }

    /// <summary>What a document of that text score can come to.</summary>
    /// <inheritdoc cref="Take"/>
    double Most(float text, bool hasAll, ulong met);

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
    private const int WindowWords = Window / 64;

    /// <summary>Looking at single documents pays where they are fewer than one in so many.</summary>
    private const int Few = 24;

    private readonly SegmentView _view;
    private readonly ClauseMatcher[] _clauses;
    private readonly int[] _order;
    private readonly int _wanted;
    private readonly float _full;
    private readonly Meetings _meetings;

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
        _full = Math.Max(_full, float.Epsilon);
        _order = [.. Enumerable.Range(0, _clauses.Length).OrderBy(i => _clauses[i].Clause.Optional).ThenBy(i => _clauses[i].Cost)];
        _wanted = _clauses.Count(clause => !clause.Clause.Optional);
        _meetings = new Meetings(_clauses, _full, query.LeastShare);
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
                var met = MetBy(at, scores);
                Take(found[at], at, scores, _meetings.Of(met, sink), sink);
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
        var has = ArrayPool<ulong>.Shared.Rent(_clauses.Length * WindowWords);
        for (var start = 0; start < _view.Segment.Count; start += Window)
        {
            var end = Math.Min(start + Window, _view.Segment.Count);
            var words = matched.Slice(start / 64, Bits.Words(end - start));
            if (!Match(start, end, needAll, scores, has, words))
            {
                words.Clear();
                continue;
            }
            Bits.And(words, _view.Live.Slice(start / 64, words.Length));
            TakeWindow(start, words, accepted.Slice(start / 64, words.Length), _meetings.HasLeast && !needAll, scores, has, sink);
        }
        ArrayPool<ulong>.Shared.Return(has);
        foreach (var rented in scores)
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <param name="has">Gets, clause by clause, which documents meet it.</param>
    private bool Match(int start, int end, bool needAll, float[][] scores, Span<ulong> has, Span<ulong> words)
    {
        words.Clear();
        for (var i = 0; i < _order.Length; i++)
        {
            // The last part of a window is filled up to whole words of bits.
            var clause = scores[_order[i]].AsSpan(0, words.Length * 64);
            _clauses[_order[i]].Score(start, end, clause);
            var found = has.Slice(_order[i] * WindowWords, words.Length);
            FindScored(clause, found);
            if (i >= _wanted && _wanted > 0)
            {
                continue;
            }
            if (needAll && i > 0)
            {
                Bits.And(words, found);
            }
            else
            {
                Bits.Or(words, found);
            }
            if (needAll && !words.ContainsAnyExcept(0UL))
            {
                return false;
            }
        }
        return words.ContainsAnyExcept(0UL);
    }

    /// <summary>A bit for each document that has a score.</summary>
    private static void FindScored(ReadOnlySpan<float> scores, Span<ulong> found)
    {
        ref var first = ref MemoryMarshal.GetReference(scores);
        for (var word = 0; word < found.Length; word++)
        {
            var bits = 0UL;
            for (var i = 0; i < 64; i += Vector256<float>.Count)
            {
                var some = Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)((word * 64) + i)), Vector256<float>.Zero);
                bits |= (ulong)some.ExtractMostSignificantBits() << i;
            }
            found[word] = bits;
        }
    }

    /// <param name="dropThin">Leaves out documents that meet too little of what is wanted.</param>
    private void TakeWindow(int start, Span<ulong> words, ReadOnlySpan<ulong> accepted, bool dropThin, float[][] scores, ReadOnlySpan<ulong> has, IHitSink sink)
    {
        Span<ulong> clauses = stackalloc ulong[_clauses.Length];
        Span<ulong> alike = stackalloc ulong[_meetings.SetsToSort];
        for (var word = 0; word < words.Length; word++)
        {
            var left = dropThin ? words[word] : words[word] & accepted[word];
            if (left == 0)
            {
                continue;
            }
            for (var i = 0; i < clauses.Length; i++)
            {
                clauses[i] = has[(i * WindowWords) + word];
            }
            if (alike.Length > 0)
            {
                left = _meetings.Hopeful(left, clauses, alike, dropThin, ref words[word], sink) & accepted[word];
            }
            for (; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                ref readonly var meeting = ref _meetings.Of(MetBy(bit, clauses), sink);
                if (dropThin && !meeting.IsEnough)
                {
                    words[word] &= ~(1UL << bit);
                }
                else if ((accepted[word] & (1UL << bit)) != 0)
                {
                    Take(start + (word * 64) + bit, (word * 64) + bit, scores, meeting, sink);
                }
            }
        }
    }

    /// <summary>A bit for each clause that has the document.</summary>
    /// <param name="clauses">Of each a word of documents.</param>
    private static ulong MetBy(int document, ReadOnlySpan<ulong> clauses)
    {
        var met = 0UL;
        for (var i = 0; i < clauses.Length; i++)
        {
            met |= ((clauses[i] >> document) & 1) << i;
        }
        return met;
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

    private void Take(int document, int at, float[][] scores, in Meeting meeting, IHitSink sink)
    {
        // Most documents meet too little to come in, whatever their scores.
        if (meeting.Most < sink.Least)
        {
            return;
        }
        var text = 0f;
        for (var i = 0; i < _clauses.Length; i++)
        {
            text += _clauses[i].Share * scores[i][at];
        }
        sink.Take(document, text / _full, meeting.IsAll, meeting.Met);
    }
}
