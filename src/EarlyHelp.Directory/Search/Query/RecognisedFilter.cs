namespace EarlyHelp.Directory.Search.Query;

/// <summary>
/// What was read out of the words as more than words, shown as a chip that can be taken off ("Age 8", "Near Woking"). It lifts what fits and hides nothing,
/// since the reading may be wrong.
/// </summary>
public sealed record RecognisedFilter
{
    public required RecognisedKind Kind { get; init; }

    /// <summary>What the chip says: "Age 8", "Near Woking", "Saturday".</summary>
    public required string Label { get; init; }

    /// <summary>The words that say so, as typed.</summary>
    public required string Words { get; init; }

    /// <summary>The same as values of the filter in the query string, for who wants to make it one: <c>age=8</c>, <c>near=Woking</c>, <c>day=saturday</c>.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The text to search with instead where the chip is taken off: without the words, or with them in quotes where they are worth finding as words.</summary>
    public required string TextWithout { get; init; }
}

/// <summary>Named like the filter in the query string.</summary>
public enum RecognisedKind
{
    Near,
    Age,
    Day,
    Cost,
    Send,
    Access,
    Accessibility,
    Language,
    Level,
}
