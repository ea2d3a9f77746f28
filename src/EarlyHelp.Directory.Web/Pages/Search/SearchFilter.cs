using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>One filter of the search: how its values are read, applied and written. A new filter is one more of these in <see cref="SearchFilters"/>.</summary>
public sealed record SearchFilter
{
    /// <summary>In the query string, and among the counts of the results.</summary>
    public required string Key { get; init; }

    public required string Heading { get; init; }

    /// <summary>A value as people may write it, in the one form used in addresses; <c>null</c> where it cannot be read.</summary>
    public required Func<string, string?> Read { get; init; }

    /// <summary>What to do where a value cannot be read.</summary>
    public required string Mend { get; init; }

    /// <summary>A value in words.</summary>
    public required Func<string, string> Label { get; init; }

    /// <summary>Puts values, in their one form, into a request.</summary>
    public required Func<SearchRequest, IReadOnlyList<string>, SearchRequest> Apply { get; init; }

    /// <summary>The values of a request, in their one form.</summary>
    public required Func<SearchRequest, IEnumerable<string>> ValuesOf { get; init; }

    /// <summary>Values in the order to show them; <c>null</c>: those that find most come first.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Whether the results count it, so that it can be offered.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>A value of the results' counts in the one form used in addresses; <c>null</c> for one that is not offered.</summary>
    public Func<string, string?> FromCount { get; init; } = value => value;
}
