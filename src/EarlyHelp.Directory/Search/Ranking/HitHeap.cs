using System.Runtime.InteropServices;
using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>A document found, with what it is sorted by: the highest key first.</summary>
/// <param name="MayRise">Words that stand close together may raise its score.</param>
internal readonly record struct Hit(double Key, double Score, int Document, bool HasAll, bool MayRise);

/// <summary>The first so many hits of a segment: a heap with the last of them on top.</summary>
internal sealed class HitHeap(SegmentColumns columns, int most)
{
    private readonly List<Hit> _kept = new(Math.Min(most, 128));

    /// <summary>What has a lower key cannot come in any more.</summary>
    public double Least { get; private set; } = double.NegativeInfinity;

    public void Take(in Hit hit)
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
        Least = _kept.Count == most && most > 0 ? _kept[0].Key : double.NegativeInfinity;
    }

    /// <summary>Lets those go that <see cref="Hit.MayRise"/>.</summary>
    public void RemoveRising()
    {
        _kept.RemoveAll(hit => hit.MayRise);
        for (var at = 1; at < _kept.Count; at++)
        {
            SiftUp(at);
        }
        Least = double.NegativeInfinity;
    }

    /// <summary>In order.</summary>
    public List<Hit> Ordered()
    {
        _kept.Sort((one, other) => one.Document == other.Document ? 0 : Before(one, other) ? -1 : 1);
        return _kept;
    }

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
