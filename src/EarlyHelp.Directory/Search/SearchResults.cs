using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search;

/// <summary>One page of what was found, in total order (score, then name, then id), with what each filter would get.</summary>
public sealed record SearchResults
{
    /// <summary>Of the catalogue, as far as the index that answered has followed it.</summary>
    public required long Sequence { get; init; }

    public required int Total { get; init; }

    public required int Page { get; init; }

    public required int PageSize { get; init; }

    public int TotalPages => (Total + PageSize - 1) / PageSize;

    /// <summary>No listing has all the words: these have some of them.</summary>
    public bool SomeWordsOnly { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>
    /// By filter name (<c>district topic send access level cost day language accessibility provider age</c>): for each value the total if it alone were chosen in
    /// that filter, all other filters standing.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; }
}

/// <param name="Value">As it stands in the query string.</param>
public readonly record struct FacetCount(string Value, int Count);

/// <summary>A listing found.</summary>
public sealed record SearchHit
{
    public required long ServiceId { get; init; }

    public required double Score { get; init; }

    /// <summary>It has every word that was looked for; <c>true</c> also where none was.</summary>
    public bool HasAllWords { get; init; }

    /// <summary>From the place searched to the nearest of its places; <c>null</c> without a place on either side.</summary>
    public double? DistanceMiles { get; init; }

    /// <summary>Which of <see cref="ListingCard.Places"/> is nearest to the place searched; 0 without one.</summary>
    public int NearestPlace { get; init; }

    public required ListingCard Card { get; init; }
}

/// <summary>What a result shows of a listing: kept in the index, so that a page of results needs no database.</summary>
public sealed record ListingCard
{
    public required string Slug { get; init; }

    public required string Source { get; init; }

    public required string ExternalId { get; init; }

    public required string Name { get; init; }

    public string? OrganisationName { get; init; }

    public string? OrganisationSlug { get; init; }

    public OrganisationKind? OrganisationKind { get; init; }

    /// <summary>The summary, or else the first sentence or two of the description.</summary>
    public string? Summary { get; init; }

    public decimal? MinimumAge { get; init; }

    public decimal? MaximumAge { get; init; }

    public string? AgeText { get; init; }

    public AccessRoute? Access { get; init; }

    public LevelOfNeed? Level { get; init; }

    public bool? IsFree { get; init; }

    /// <summary>The first cost option in words, where it is not free.</summary>
    public string? Cost { get; init; }

    /// <summary>GSS codes of the districts it serves or stands in.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    public bool IsNational { get; init; }

    public bool ServesWholeArea { get; init; }

    public bool IsOnline { get; init; }

    public bool ResidentsOnly { get; init; }

    public IReadOnlyList<CardPlace> Places { get; init; } = [];

    public DateOnly? AssuredOn { get; init; }

    public AssuranceMethod? AssuredHow { get; init; }

    public ServiceStatus Status { get; init; }

    public string? Alert { get; init; }
}

/// <summary>One place of a listing, with its times (those of the whole service where the place has none of its own).</summary>
public sealed record CardPlace
{
    public string? Name { get; init; }

    public string? Town { get; init; }

    /// <summary>The outcode only.</summary>
    public string? Outcode { get; init; }

    public IReadOnlyList<Schedule> Schedules { get; init; } = [];
}
