using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>A segment as one snapshot sees it: without the listings that were removed or replaced since it was made.</summary>
internal sealed class SegmentView
{
    private readonly ulong[] _live;
    private readonly int[] _removed;

    public SegmentView(Segment segment)
        : this(segment, Bits.All(segment.Count), [])
    {
    }

    private SegmentView(Segment segment, ulong[] live, int[] removed)
    {
        Segment = segment;
        _live = live;
        _removed = removed;
    }

    public Segment Segment { get; }

    public int LiveCount => Segment.Count - _removed.Length;

    public ReadOnlySpan<ulong> Live => _live;

    /// <summary>In ascending order.</summary>
    public ReadOnlySpan<int> Removed => _removed;

    public bool IsLive(int document) => Bits.Has(_live, document);

    /// <param name="documents">Live ones.</param>
    public SegmentView Without(IReadOnlyCollection<int> documents)
    {
        var live = (ulong[])_live.Clone();
        foreach (var document in documents)
        {
            Bits.Clear(live, document);
        }
        int[] removed = [.. _removed, .. documents];
        Array.Sort(removed);
        return new SegmentView(Segment, live, removed);
    }

    /// <summary>In how many live listings a word of the group stands.</summary>
    public int LiveFrequency(int group)
    {
        var frequency = Segment.Postings.DocumentFrequency(group);
        if (_removed.Length == 0)
        {
            return frequency;
        }
        var cursor = Segment.Postings.Open(group);
        foreach (var document in _removed)
        {
            if (!cursor.SkipTo(document))
            {
                break;
            }
            if (cursor.Document == document)
            {
                frequency--;
            }
        }
        return frequency;
    }

    /// <summary>In how many live listings one word of the group stands.</summary>
    /// <param name="frequency">In how many it stood when the segment was made.</param>
    public int LiveFrequency(int group, int variant, int frequency)
    {
        if (_removed.Length == 0)
        {
            return frequency;
        }
        var cursor = Segment.Postings.Open(group);
        foreach (var document in _removed)
        {
            if (cursor.SkipTo(document) && cursor.Document == document && (cursor.Variants & (1 << variant)) != 0)
            {
                frequency--;
            }
        }
        return frequency;
    }

    public ulong Digest()
    {
        var digest = 0UL;
        for (var document = 0; document < Segment.Count; document++)
        {
            if (IsLive(document))
            {
                digest += Segment.HashOf(document);
            }
        }
        return digest;
    }
}
