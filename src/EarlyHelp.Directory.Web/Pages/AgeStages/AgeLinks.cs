using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.Search;

namespace EarlyHelp.Directory.Web.Pages.AgeStages;

/// <summary>Addresses of age stages, and the stage as the search asks for it.</summary>
public static class AgeLinks
{
    public const string Index = "/ages";

    public static string To(AgeStage stage) => $"{Index}/{stage.Id}";

    /// <summary>The stage in the query string of the search.</summary>
    public static string SearchValue(AgeStage stage) => AgeFilter.Write(Range(stage));

    /// <summary>The ages that <see cref="SearchValue"/> means. A stage that ends at birth is pregnancy alone, else it would take in the first year.</summary>
    public static AgeRange Range(AgeStage stage) =>
        stage.Maximum <= 0 ? new AgeRange(Eligibility.Pregnancy, Eligibility.Pregnancy) : new AgeRange(stage.Minimum, stage.Maximum);
}
