namespace EarlyHelp.Directory.Catalogue.Undo;

/// <summary>How a record that a run wrote stands now.</summary>
internal enum Standing
{
    /// <summary>As the run left it.</summary>
    AsWritten,

    /// <summary>As it was before the run.</summary>
    AsBefore,

    /// <summary>Another run, an edit or a check came after.</summary>
    Changed,
}

/// <summary>A version without its content.</summary>
internal sealed record PastVersion
{
    public long EntityId { get; init; }

    public long Sequence { get; init; }

    public long Number { get; init; }

    public long? RunId { get; init; }

    /// <summary>The run that the version's run put back.</summary>
    public long? Undoes { get; init; }

    public string Why { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string Slug { get; init; } = "";

    public bool IsGone { get; init; }
}

/// <summary>The versions of one service or organisation that a run wrote, seen from that run.</summary>
internal sealed class RecordHistory
{
    /// <param name="versions">All there are, oldest first.</param>
    public RecordHistory(EntityKind kind, long run, IReadOnlyList<PastVersion> versions)
    {
        Kind = kind;
        var all = Life(versions, run);
        var first = all.FindIndex(version => version.RunId == run);
        Before = first > 0 && !all[first - 1].IsGone ? all[first - 1] : null;
        Written = all.FindLast(version => version.RunId == run)!;
        Last = all[^1];
        LastChange = Effective(all, run);
        Standing = all.Exists(version => version.Undoes == run) || (Before is null && Last.IsGone) ? Standing.AsBefore
            : LastChange.RunId == run ? Standing.AsWritten
            : Standing.Changed;
        CanComeBack = LastChange.RunId is null ? [] : [.. all.SkipWhile(version => version != Written).TakeWhile(version => version != LastChange && !version.IsGone)];
    }

    public EntityKind Kind { get; }

    public long Id => Last.EntityId;

    public Standing Standing { get; }

    /// <summary>What it was before the run; <c>null</c> where it was not there.</summary>
    public PastVersion? Before { get; }

    /// <summary>What the run made of it.</summary>
    public PastVersion Written { get; }

    public PastVersion Last { get; }

    /// <summary>The last version that still stands: later ones of runs that were undone, and of their undoing, came to nothing.</summary>
    public PastVersion LastChange { get; }

    /// <summary>From what the run wrote on, what it may be again once later runs are undone; nothing where the last change is no run's and so stays.</summary>
    public IReadOnlyList<PastVersion> CanComeBack { get; }

    /// <summary>All up to where it went after the run: what comes again begins anew, and is the affair of the run that brought it.</summary>
    private static List<PastVersion> Life(IReadOnlyList<PastVersion> versions, long run)
    {
        var all = versions.ToList();
        var end = all.FindIndex(all.FindLastIndex(version => version.RunId == run), version => version.IsGone);
        return end < 0 ? all : all[..(end + 1)];
    }

    private static PastVersion Effective(List<PastVersion> all, long run)
    {
        var at = all.Count - 1;
        while (all[at].RunId != run && all[at].Undoes is { } undone && all.FindIndex(version => version.RunId == undone) is var first and > 0)
        {
            at = first - 1;
        }

        return all[at];
    }
}
