namespace EarlyHelp.Directory.Search.Log;

/// <summary>A search as it is counted: equal ones are one row with a number. Holds nothing about who searched.</summary>
public sealed record LoggedSearch
{
    /// <summary>What was typed, masked by <see cref="SearchText.Mask"/>; empty for none.</summary>
    public required string Text { get; init; }

    /// <summary>Where, no finer than an outcode or a town; empty for nowhere.</summary>
    public required string Place { get; init; }

    /// <summary>Keys and values as in an address; empty for none.</summary>
    public required string Filters { get; init; }

    /// <summary>How many listings were found.</summary>
    public required int Results { get; init; }

    /// <summary>Asked by a program.</summary>
    public required bool IsApi { get; init; }
}
