using EarlyHelp.Directory.Intake.Listings;

namespace EarlyHelp.Directory.Intake.Records;

/// <summary>What every format needs to make listings of its rows.</summary>
public sealed record IntakeContext
{
    /// <summary>The name the listings are kept under.</summary>
    public required string Source { get; init; }

    public required KnownTerms Terms { get; init; }

    public required KnownAreas Areas { get; init; }
}
