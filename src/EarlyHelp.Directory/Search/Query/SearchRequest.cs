using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>
/// What was asked, read and bounded: no raw parameter goes further than this. Values of one filter mean OR, filters mean AND.
/// An empty filter hides nothing.
/// </summary>
public sealed record SearchRequest
{
    /// <summary>The words typed, trimmed, at most <see cref="MaximumTextLength"/> characters; <c>null</c> for none.</summary>
    public string? Text { get; init; }

    /// <summary>The words mean just what they say: nothing is corrected, read as a filter or called by another name.</summary>
    public bool Exactly { get; init; }

    /// <summary>The place searched near, where its text is known.</summary>
    public Place? Near { get; init; }

    /// <summary>Hides what is farther than this many miles; needs <see cref="Near"/>.</summary>
    public double? WithinMiles { get; init; }

    public IReadOnlyList<AgeRange> Ages { get; init; } = [];

    /// <summary>Ages read out of the words: they lift listings that say they are for them, and hide nothing.</summary>
    public IReadOnlyList<AgeRange> LikelyAges { get; init; } = [];

    /// <summary>GSS codes.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Topic ids; each finds its children as well.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> SendNeeds { get; init; } = [];

    /// <summary>Situation ids: listings that carry one. Pages of situations ask for them; no facet counts them.</summary>
    public IReadOnlyList<string> Situations { get; init; } = [];

    public IReadOnlyList<AccessRoute> Access { get; init; } = [];

    public IReadOnlyList<LevelOfNeed> Levels { get; init; } = [];

    public bool FreeOnly { get; init; }

    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>ISO 639-1 codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<string> Accessibility { get; init; } = [];

    public IReadOnlyList<OrganisationKind> ProviderKinds { get; init; } = [];

    public SearchSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = DefaultPageSize;

    public const int DefaultPageSize = 20;

    public const int MaximumPageSize = 100;

    public const int MaximumTextLength = 200;
}

/// <summary>Ages in years, both ends included: 5 to 11 meets a service for 0 to 5. A single age of 7 is the year from 7 to 8.</summary>
public readonly record struct AgeRange(decimal Minimum, decimal Maximum);

public enum SearchSort
{
    Best,
    Distance,
    Name,
    Checked,
}
