namespace EarlyHelp.Directory.Web.Api;

/// <summary>What the search answers programs. Names and meanings are fixed: others build on them.</summary>
public sealed record SearchAnswer
{
    public required int Total { get; init; }

    public required int Page { get; init; }

    public required int PageSize { get; init; }

    public required int TotalPages { get; init; }

    /// <summary>The whole text in another spelling.</summary>
    public string? DidYouMean { get; init; }

    public required IReadOnlyList<ResultAnswer> Results { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<CountAnswer>> Facets { get; init; }

    /// <summary>Never counts in the total.</summary>
    public required IReadOnlyList<AdviceAnswer> Advice { get; init; }
}

/// <summary>A listing found.</summary>
public sealed record ResultAnswer
{
    public required long Id { get; init; }

    public required string ExternalId { get; init; }

    public required string Source { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? Organisation { get; init; }

    public string? Summary { get; init; }

    public double? DistanceMiles { get; init; }

    public decimal? MinimumAge { get; init; }

    public decimal? MaximumAge { get; init; }

    /// <summary>GSS codes.</summary>
    public required IReadOnlyList<string> Districts { get; init; }

    public string? Access { get; init; }

    public int? Level { get; init; }

    public DateOnly? AssuredDate { get; init; }

    public required double Score { get; init; }
}

/// <param name="Value">As in the query string.</param>
public sealed record CountAnswer(string Value, string Label, int Count);

public sealed record AdviceAnswer(string Slug, string Title, string Summary);
