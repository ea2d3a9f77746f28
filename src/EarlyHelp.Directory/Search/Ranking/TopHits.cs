using System.Runtime.InteropServices;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>A document found, with what it is sorted by: the highest key first.</summary>
/// <param name="Met">A bit for each clause that it meets.</param>
internal readonly record struct Hit(double Key, double Score, float Text, int Document, bool HasAll, ulong Met);

/// <summary>Keeps the first so many hits of a segment in total order: key, then name, then id.</summary>
internal sealed class TopHits(SegmentColumns columns, RankingFormula formula, SearchSort sort, int most) : IHitSink
{
    private const double Rounding = 1e-6;

    /// <summary>A heap with the last of those kept on top.</summary>
    private readonly List<Hit> _kept = new(Math.Min(most, 1024));

    public void Take(int document, float text, bool hasAll, ulong met)
    {
        // A score never exceeds its text: whatever else there is to say of the document, it cannot come in.
        if (sort == SearchSort.Best && _kept.Count == most && most > 0 && RankingFormula.InTier(text, hasAll) < _kept[0].Key - Rounding)
        {
            return;
        }
        var score = RankingFormula.InTier(formula.Score(document, text), hasAll);
        Take(new Hit(KeyOf(document, score), score, text, document, hasAll, met));
    }

    public void Take(Hit hit)
    {
        if (_kept.Count < most)
        {
            _kept.Add(hit);
            SiftUp(_kept.Count - 1);
        }
        else if (most > 0 && Before(hit, _kept[0]))
        {
            _kept[0] = hit;
            SiftDown();
        }
    }

    /// <summary>In order.</summary>
    public List<Hit> Ordered()
    {
        _kept.Sort((one, other) => one.Document == other.Document ? 0 : Before(one, other) ? -1 : 1);
        return _kept;
    }

    private double KeyOf(int document, double score) => sort switch
    {
        SearchSort.Distance => formula.Distance(document).Miles is { } miles ? -miles : double.NegativeInfinity,
        SearchSort.Name => 0,
        SearchSort.Checked => columns.Facts(document).AssuredOn,
        _ => score,
    };

    private bool Before(in Hit one, in Hit other) =>
        one.Key > other.Key || (one.Key == other.Key && columns.NameRank(one.Document) < columns.NameRank(other.Document));

    private void SiftUp(int at)
    {
        var kept = CollectionsMarshal.AsSpan(_kept);
        var hit = kept[at];
        for (var parent = (at - 1) / 2; at > 0 && Before(kept[parent], hit); parent = (at - 1) / 2)
        {
            kept[at] = kept[parent];
            at = parent;
        }
        kept[at] = hit;
    }

    private void SiftDown()
    {
        var kept = CollectionsMarshal.AsSpan(_kept);
        var hit = kept[0];
        var at = 0;
        for (var child = 1; child < kept.Length; child = (2 * at) + 1)
        {
            child = child + 1 < kept.Length && Before(kept[child], kept[child + 1]) ? child + 1 : child;
            if (!Before(hit, kept[child]))
            {
                break;
            }
            kept[at] = kept[child];
            at = child;
        }
        kept[at] = hit;
    }
}
