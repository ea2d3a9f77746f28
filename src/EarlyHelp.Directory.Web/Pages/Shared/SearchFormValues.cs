namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>What stands in the three boxes of the search form.</summary>
public sealed record SearchFormValues(string? Words, string? Place, string? Age)
{
    public static SearchFormValues Empty { get; } = new(null, null, null);
}
