using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>What ranking asks of a single listing, in few bytes.</summary>
internal readonly record struct DocumentFacts
{
    public required long ServiceId { get; init; }

    public AgeSpan Ages { get; init; }

    public AccessRoute? Access { get; init; }

    public LevelOfNeed? Level { get; init; }

    /// <summary>Day number of the last check; 0 for never.</summary>
    public int AssuredOn { get; init; }

    /// <summary>Day number of the last day it is offered; 0 where no end is known.</summary>
    public int ClosesOn { get; init; }

    /// <summary>0 to 100.</summary>
    public byte Completeness { get; init; }

    public bool IsTemporarilyClosed { get; init; }
}
