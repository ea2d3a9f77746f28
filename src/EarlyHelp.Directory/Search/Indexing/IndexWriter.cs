using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>
/// Makes snapshots of the catalogue and publishes them: the whole at first, then what changed. A change appends the new state of a listing to a new small segment and
/// marks the old one removed. Small segments are merged at once, large ones in the background while changes go on.
/// </summary>
/// <param name="documents">Makes of a listing what is taken in.</param>
/// <param name="index">Where snapshots are published.</param>
/// <param name="report">Told of a listing that cannot be taken in, which then is left out; without it such a listing stops the writer.</param>
public sealed class IndexWriter(IndexDocumentBuilder documents, PublishedIndex index, Action<Exception>? report = null)
{
    /// <summary>Merging no more listings than this is quick enough to do before a change is seen.</summary>
    private const int MergedAtOnce = 512;

    /// <summary>A segment is merged with the one after it unless it is this many times as large.</summary>
    private const int Steps = 4;

    /// <summary>More segments than this are merged in the background.</summary>
    private const int MostSegments = 8;

    private readonly Lock _writing = new();
    private Task _merging = Task.CompletedTask;

    /// <summary>Starts anew from all listings.</summary>
    public IndexSnapshot Rebuild(IEnumerable<StoredService> services, long sequence)
    {
        lock (_writing)
        {
            var builder = new SegmentBuilder();
            foreach (var stored in services.Where(stored => IndexDocumentBuilder.IsFound(stored.Service)))
            {
                Add(builder, stored);
            }
            return Publish(new IndexSnapshot(sequence, builder.Count == 0 ? [] : [Prepared(builder.Freeze())]));
        }
    }

    /// <param name="changes">Each listing at most once.</param>
    /// <param name="sequence">Of the last write that is in them.</param>
    public IndexSnapshot Apply(IReadOnlyList<CatalogueChange> changes, long sequence)
    {
        lock (_writing)
        {
            var segments = index.Current.Segments.Select(view => Without(view, changes.Select(change => change.ServiceId))).Where(view => view.LiveCount > 0).ToList();
            var builder = new SegmentBuilder();
            foreach (var change in changes)
            {
                if (change.Service is { } stored && IndexDocumentBuilder.IsFound(stored.Service))
                {
                    Add(builder, stored);
                }
            }
            if (builder.Count > 0)
            {
                segments.Add(new SegmentView(builder.Freeze()));
            }
            MergeSmall(segments);
            var snapshot = Publish(new IndexSnapshot(sequence, segments));
            MergeLargeInBackground(segments);
            return snapshot;
        }
    }

    /// <summary>Waits for what is merged in the background.</summary>
    public void Settle() => _merging.Wait();

    /// <summary>One listing that cannot be read must not keep all the others from being found.</summary>
    private void Add(SegmentBuilder builder, StoredService stored)
    {
        IndexDocument document;
        try
        {
            document = documents.Build(stored);
        }
        catch (Exception fault) when (report is not null)
        {
            report(new InvalidDataException($"The listing {stored.Service.Source}/{stored.Service.ExternalId} (/services/{stored.Slug}) cannot be indexed and is not found by a search.", fault));
            return;
        }
        builder.Add(document);
    }

    private static SegmentView Prepared(Segment segment)
    {
        segment.Prepare();
        return new SegmentView(segment);
    }

    private IndexSnapshot Publish(IndexSnapshot snapshot)
    {
        index.Publish(snapshot);
        return snapshot;
    }

    private static SegmentView Without(SegmentView view, IEnumerable<long> ids)
    {
        var removed = ids.Select(view.Segment.FindService).Where(document => document >= 0 && view.IsLive(document)).ToList();
        return removed.Count == 0 ? view : view.Without(removed);
    }

    private static void MergeSmall(List<SegmentView> segments)
    {
        while (segments is [.., var one, var last] && one.LiveCount + last.LiveCount <= MergedAtOnce && one.LiveCount <= Steps * last.LiveCount)
        {
            segments.RemoveRange(segments.Count - 2, 2);
            segments.Add(new SegmentView(SegmentMerger.Merge([one, last])));
        }
    }

    private void MergeLargeInBackground(List<SegmentView> segments)
    {
        if (_merging.IsFaulted)
        {
            var failed = _merging;
            _merging = Task.CompletedTask;
            failed.GetAwaiter().GetResult();
        }
        if (_merging.IsCompleted && WorthMerging(segments) is { Count: > 0 } parts)
        {
            _merging = Task.Run(() => Replace(parts, Prepared(SegmentMerger.Merge(parts))));
        }
    }

    /// <summary>The last segments, from the first that is not much larger than all after it; or one that has lost a good part of its listings.</summary>
    private static List<SegmentView> WorthMerging(List<SegmentView> segments)
    {
        var after = 0;
        var from = segments.Count;
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            if (segments[i].LiveCount <= Steps * after && after > 0)
            {
                from = i;
            }
            after += segments[i].LiveCount;
        }
        if (segments.Count - from >= 2 && segments.Count > MostSegments)
        {
            return segments[from..];
        }
        return segments.Find(view => view.Removed.Length * Steps > view.Segment.Count && view.Segment.Count > MergedAtOnce) is { } worn ? [worn] : [];
    }

    /// <summary>Puts the merged segment in place of its parts, without what was removed from them meanwhile.</summary>
    private void Replace(List<SegmentView> parts, SegmentView merged)
    {
        lock (_writing)
        {
            var current = index.Current;
            var still = current.Segments.Where(view => parts.Exists(part => part.Segment == view.Segment)).ToList();
            var ids = new List<long>();
            foreach (var part in parts)
            {
                var now = still.Find(view => view.Segment == part.Segment);
                for (var document = 0; document < part.Segment.Count; document++)
                {
                    if (part.IsLive(document) && (now is null || !now.IsLive(document)))
                    {
                        ids.Add(part.Segment.Columns.Facts(document).ServiceId);
                    }
                }
            }
            var segments = current.Segments.Where(view => !still.Contains(view)).ToList();
            var kept = ids.Count == 0 ? merged : Without(merged, ids);
            if (kept.LiveCount > 0)
            {
                var first = current.Segments.ToList().FindIndex(still.Contains);
                segments.Insert(Math.Clamp(first, 0, segments.Count), kept);
            }
            Publish(new IndexSnapshot(current.Sequence, segments));
        }
    }
}
