using EarlyHelp.Directory.Web.Pages.Search;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>What stands in the three boxes of the search form, and what is wrong with it.</summary>
public sealed record SearchFormValues(string? Words, string? Place, string? Age)
{
    private static readonly string[] Fields = ["q", "near", "age"];

    public static SearchFormValues Empty { get; } = new(null, null, null);

    /// <summary>Parts of the search that no box or filter shows, carried along.</summary>
    public IReadOnlyList<SearchParameter> Kept { get; init; } = [];

    public IReadOnlyList<SearchProblem> Problems { get; init; } = [];

    public string? ProblemOf(string key) => Problems.Where(problem => problem.Key == key).Select(problem => problem.Mend).FirstOrDefault();

    /// <summary>The box to mend a problem in: filters have none while the search cannot be read, so their problems lead to the first.</summary>
    public static string FieldOf(string key) => Fields.Contains(key) ? key : Fields[0];
}
