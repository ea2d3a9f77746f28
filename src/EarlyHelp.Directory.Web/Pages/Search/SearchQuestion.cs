using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>What the query string asks, read and bounded, with what could not be read.</summary>
public sealed record SearchQuestion
{
    public required SearchRequest Request { get; init; }

    /// <summary>The results are shown on a map as well.</summary>
    public bool ShowsMap { get; init; }

    /// <summary>The text of the place box.</summary>
    public string? NearText { get; init; }

    /// <summary>What that text means; <c>null</c> where there is none.</summary>
    public PlaceAnswer? Place { get; init; }

    /// <summary>By the key of the parameter: what to do about it.</summary>
    public IReadOnlyList<SearchProblem> Problems { get; init; } = [];

    /// <summary>The question as an address says it, in one order and one form, without the page.</summary>
    public required IReadOnlyList<SearchParameter> Parameters { get; init; }
}

/// <param name="Key">Of the parameter that cannot be read.</param>
/// <param name="Mend">What to do.</param>
public readonly record struct SearchProblem(string Key, string Mend);

/// <summary>One key and value of the query string.</summary>
public readonly record struct SearchParameter(string Key, string Value)
{
    public static SearchParameter Map { get; } = new("view", "map");

    /// <summary>Says how results are shown, not which.</summary>
    public bool IsOfView => Key is "sort" or "view";
}
