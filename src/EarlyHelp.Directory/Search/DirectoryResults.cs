using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Search;

/// <summary>What a page of results shows: the listings found, how the words were read, and ways on where nothing was found.</summary>
public sealed record DirectoryResults
{
    /// <summary>The request as it was searched: with the place that was read out of the words, bounded.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>
    /// In total order. With several words, listings that have them all (<see cref="SearchHit.HasAllWords"/>) stand before those that say as much of some.
    /// </summary>
    public required SearchResults Results { get; init; }

    /// <summary>The words as they were looked for, to mark them in what is shown; <c>null</c> where there were none.</summary>
    public AnalysedQuery? Query { get; init; }

    /// <summary>What was read out of the words as filters: show each as a chip whose link searches for its <see cref="RecognisedFilter.TextWithout"/>.</summary>
    public IReadOnlyList<RecognisedFilter> Recognised { get; init; } = [];

    /// <summary>Another spelling of what was typed; <c>null</c> where it stands as it is.</summary>
    public DidYouMean? DidYouMean { get; init; }

    /// <summary>Only where nothing was found: requests that find something, the nearest to what was asked first.</summary>
    public IReadOnlyList<Rescue> Rescues { get; init; } = [];

    /// <summary>Ids of the topics that the words or the request speak of, for advice beside the listings.</summary>
    public IReadOnlySet<string> Topics { get; init; } = new HashSet<string>();

    /// <inheritdoc cref="Topics"/>
    public IReadOnlySet<string> Situations { get; init; } = new HashSet<string>();
}

/// <summary>Another spelling of the query, and honestly whether it was searched.</summary>
public sealed record DidYouMean
{
    /// <summary>The whole text in the other spelling.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// <c>true</c>: some words stand in no listing, and the results are for <see cref="Text"/> as well; say so, and offer the typed text with <see cref="SearchRequest.Exactly"/>.
    /// <c>false</c>: the results are for what was typed; offer <see cref="Text"/> as a link.
    /// </summary>
    public required bool WasSearched { get; init; }
}

/// <summary>A way on from an empty page: a changed request that finds something.</summary>
public sealed record Rescue
{
    public required RescueKind Kind { get; init; }

    /// <summary>What the link says, without the number: "Without the age", "Within 20 miles", "Search for counselling instead".</summary>
    public required string Label { get; init; }

    public required SearchRequest Request { get; init; }

    /// <summary>How many listings it finds.</summary>
    public required int Total { get; init; }
}

public enum RescueKind
{
    /// <summary>One filter is left out.</summary>
    WithoutFilter,

    /// <summary>The distance is wider, or none.</summary>
    Wider,

    /// <summary>The next level of help as well.</summary>
    NextLevel,

    /// <summary>Some words are left out.</summary>
    FewerWords,

    /// <summary>A topic that the words speak of.</summary>
    Topic,
}
