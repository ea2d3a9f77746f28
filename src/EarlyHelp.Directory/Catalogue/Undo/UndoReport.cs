using System.Text.Json.Serialization;

namespace EarlyHelp.Directory.Catalogue.Undo;

/// <summary>What undoing a run did, or in a dry run would do. Its names are fixed: as JSON, programs outside read them.</summary>
public sealed record UndoReport
{
    /// <summary>The run that was to be undone.</summary>
    public required long Run { get; init; }

    /// <summary>The run that did it, or failed to; <c>null</c> where it came to no write.</summary>
    public long? Undo { get; init; }

    public required string Source { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Services and organisations that the run created or updated.</summary>
    public long Records { get; init; }

    /// <summary>Taken out: the run had created them.</summary>
    public long Removed => Listings.Removed + Organisations.Removed;

    /// <summary>Put back to what they were: the run had updated them.</summary>
    public long Restored => Listings.Restored + Organisations.Restored;

    /// <summary>Left as they are, since something came after the run.</summary>
    public long Left => Listings.Left + Organisations.Left;

    /// <summary>As they were before the run already.</summary>
    public long UndoneBefore => Listings.UndoneBefore + Organisations.UndoneBefore;

    public UndoCounts Listings { get; init; } = new();

    public UndoCounts Organisations { get; init; } = new();

    /// <summary>Why records were left; at most <see cref="RunUndo.MaximumReasons"/> of them.</summary>
    public IReadOnlyList<LeftRecord> Reasons { get; init; } = [];

    /// <summary>Set where nothing was or could be done: why.</summary>
    public string? NothingToUndo { get; init; }

    /// <summary>Set where it stopped part-way: why.</summary>
    public string? Stopped { get; init; }

    [JsonIgnore]
    public UndoOutcome Outcome =>
        NothingToUndo is not null || (Stopped is not null && !DryRun && (Undo is null || Removed + Restored + UndoneBefore == 0)) ? UndoOutcome.NothingChanged
        : Stopped is not null ? UndoOutcome.Stopped
        : Left > 0 ? UndoOutcome.SomeLeft
        : UndoOutcome.Done;
}

public enum UndoOutcome
{
    Done,

    /// <summary>It was undone before, there is nothing that could be undone, or it was stopped before anything was put back.</summary>
    NothingChanged,

    /// <summary>Undone but for records that something has changed since.</summary>
    SomeLeft,

    /// <summary>Whole records are back; doing it again carries on.</summary>
    Stopped,
}

/// <summary>What became of the records of one kind.</summary>
public sealed record UndoCounts
{
    public long Removed { get; init; }

    public long Restored { get; init; }

    public long Left { get; init; }

    public long UndoneBefore { get; init; }
}

/// <summary>A record that was left as it is.</summary>
public sealed record LeftRecord
{
    /// <summary><c>service</c> or <c>organisation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The source's own id.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Reason { get; init; }
}
