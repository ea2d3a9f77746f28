namespace EarlyHelp.Directory.Services;

/// <summary>What a parenting course is and what is known of how well it works.</summary>
public sealed record ParentingProgramme
{
    public required string Name { get; init; }

    /// <summary>What is known, in one sentence.</summary>
    public string? Evidence { get; init; }

    /// <summary><c>strong</c>, <c>some</c>, <c>promising</c> or <c>none</c>.</summary>
    public string? EvidenceLevel { get; init; }

    /// <summary><c>group</c>, <c>one-to-one</c>, <c>online</c> or <c>self-guided</c>.</summary>
    public string? Format { get; init; }

    public int? Sessions { get; init; }

    /// <summary>First sessions, in order of date.</summary>
    public IReadOnlyList<DateOnly> Starts { get; init; } = [];
}
