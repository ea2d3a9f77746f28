namespace EarlyHelp.Directory.Catalogue.Undo;

/// <summary>Counts what becomes of the records of a run.</summary>
internal sealed class UndoTally
{
    private readonly List<LeftRecord> _left = [];
    private readonly List<RunReason> _unrecorded = [];
    private (UndoCounts Listings, UndoCounts Organisations, int Left) _mark = (new UndoCounts(), new UndoCounts(), 0);

    /// <summary>The run that undoes, from its first write on.</summary>
    public long? Undo { get; set; }

    public UndoCounts Listings { get; private set; } = new();

    public UndoCounts Organisations { get; private set; } = new();

    public IReadOnlyList<LeftRecord> Left => _left;

    /// <summary>Reasons that are not in the catalogue yet.</summary>
    public IReadOnlyList<RunReason> Unrecorded => _unrecorded;

    public long UndoneBefore => Listings.UndoneBefore + Organisations.UndoneBefore;

    public bool HasLeft => Listings.Left + Organisations.Left > 0;

    /// <summary>For the log of runs.</summary>
    public RunCounts Counts => new()
    {
        Rows = Done,
        Updated = Listings.Restored + Organisations.Restored,
        Removed = Listings.Removed + Organisations.Removed,
        Unchanged = UndoneBefore,
        Refused = Listings.Left + Organisations.Left,
    };

    public long Done => Sum(Listings) + Sum(Organisations);

    public void Add(UndoStep step)
    {
        if (step.Record.Kind == EntityKind.Service)
        {
            Listings = Add(Listings, step.Action);
        }
        else
        {
            Organisations = Add(Organisations, step.Action);
        }

        if (step.Left is { } left && _left.Count < RunUndo.MaximumReasons)
        {
            _left.Add(left);
            _unrecorded.Add(new RunReason { Refused = true, Row = left.Id, Field = left.Kind, Value = left.Name, Reason = left.Reason });
        }
    }

    public void Recorded() => _unrecorded.Clear();

    /// <summary>What is counted up to here holds.</summary>
    public void Mark() => _mark = (Listings, Organisations, _left.Count);

    /// <summary>Nothing since the mark has happened.</summary>
    public void Forget()
    {
        (Listings, Organisations, var left) = _mark;
        _left.RemoveRange(left, _left.Count - left);
    }

    private static UndoCounts Add(UndoCounts counts, UndoAction action) => action switch
    {
        UndoAction.Remove => counts with { Removed = counts.Removed + 1 },
        UndoAction.Restore => counts with { Restored = counts.Restored + 1 },
        UndoAction.Leave => counts with { Left = counts.Left + 1 },
        _ => counts with { UndoneBefore = counts.UndoneBefore + 1 },
    };

    private static long Sum(UndoCounts counts) => counts.Removed + counts.Restored + counts.Left + counts.UndoneBefore;
}
