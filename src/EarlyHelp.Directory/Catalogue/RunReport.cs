namespace EarlyHelp.Directory.Catalogue;

/// <summary>A run as it is kept.</summary>
public sealed record RunReport
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public string Source { get; init; } = "";

    public string? Input { get; init; }

    /// <summary>The run that this one put back.</summary>
    public long? Undoes { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it ended: <c>done</c>, <c>refusals</c>, <c>stopped</c>; <c>running</c> for one without an end.</summary>
    public string State { get; init; } = "";

    /// <summary>The last run that put this one back, whole or in part.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>How <see cref="UndoneBy"/> ended.</summary>
    public string? UndoState { get; init; }

    /// <summary>Records that <see cref="UndoneBy"/> left as they were.</summary>
    public long? UndoLeft { get; init; }

    /// <summary><see cref="State"/>; <c>undone</c> or <c>partly-undone</c> where it was put back since.</summary>
    public string Standing => UndoState switch { null => State, "done" or "refusals" => "undone", _ => "partly-undone" };

    public long Rows { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

    /// <summary>Taken out of the catalogue, by a run that undid another.</summary>
    public long Removed { get; init; }

    public long Unchanged { get; init; }

    public long Refused { get; init; }

    public long Proposals { get; init; }

    public IReadOnlyList<RunReason> Reasons { get; init; } = [];
}

/// <summary>How many records came to what; rows = created + updated + removed + unchanged + refused.</summary>
public sealed record RunCounts
{
    public long Rows { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

    /// <summary>Taken out of the catalogue, by a run that undid another.</summary>
    public long Removed { get; init; }

    public long Unchanged { get; init; }

    public long Refused { get; init; }

    public long Proposals { get; init; }
}

/// <summary>Why a row was refused, or (where <see cref="Refused"/> is false) what of it could not be read and was kept as text.</summary>
public sealed record RunReason
{
    public bool Refused { get; init; }

    /// <summary>Where it stands in the input: a row number, or a place in a JSON file.</summary>
    public required string Row { get; init; }

    public string? Field { get; init; }

    public string? Value { get; init; }

    /// <summary>What is wrong and what to do, in words.</summary>
    public required string Reason { get; init; }
}
