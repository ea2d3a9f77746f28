using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Topics;

/// <summary>All topics as a tree, with how many listings each finds.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class IndexModel(TaxonomyLibrary taxonomy, TopicsQuery query) : PageModel
{
    public IReadOnlyList<TaxonomyTerm> Topics => taxonomy.Topics;

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public PageHead Head { get; } = new()
    {
        Title = "All topics",
        Description = "Every kind of help in the directory, from babies and childcare to money, school and special needs.",
        Canonical = TopicLinks.Index,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet() => Counts = query.Counts();
}
