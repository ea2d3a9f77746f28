using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>What ranking asks of a single listing, in few bytes.</summary>
internal readonly record struct DocumentFacts
{
    /// <summary>One more than the value; 0 for none.</summary>
    private readonly byte _access;

    /// <inheritdoc cref="_access"/>
    private readonly byte _level;

    public required long ServiceId { get; init; }

    public AgeSpan Ages { get; init; }

    public AccessRoute? Access
    {
        get => _access == 0 ? null : (AccessRoute)(_access - 1);
        init => _access = value is { } access ? (byte)(access + 1) : (byte)0;
    }

    public LevelOfNeed? Level
    {
        get => _level == 0 ? null : (LevelOfNeed)(_level - 1);
        init => _level = value is { } level ? (byte)(level + 1) : (byte)0;
    }

    /// <summary>Day number of the last check; 0 for never.</summary>
    public int AssuredOn { get; init; }

    /// <summary>Day number of the last day it is offered; 0 where no end is known.</summary>
    public int ClosesOn { get; init; }

    /// <summary>Its last day is over.</summary>
    public bool HasEndedBy(DateOnly day) => ClosesOn > 0 && ClosesOn < day.DayNumber;

    /// <summary>0 to 100.</summary>
    public byte Completeness { get; init; }

    public bool IsTemporarilyClosed { get; init; }
}
