namespace EarlyHelp.Directory.Catalogue;

/// <summary>A run as it is kept.</summary>
public sealed record RunReport
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public string Source { get; init; } = "";

    public string? Input { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string State { get; init; } = "";

    public long Rows { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

    public long Unchanged { get; init; }

    public long Refused { get; init; }

    public long Proposals { get; init; }

    public IReadOnlyList<RunReason> Reasons { get; init; } = [];
}

/// <summary>How many records came to what; rows = created + updated + unchanged + refused.</summary>
public sealed record RunCounts
{
    public long Rows { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

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
