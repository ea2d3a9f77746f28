using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Situations;

/// <summary>All situations in the words of parents, under what they are about.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class IndexModel(SituationsQuery query) : PageModel
{
    public IEnumerable<IGrouping<TaxonomyTerm, TaxonomyTerm>> Groups { get; private set; } = [];

    public PageHead Head { get; } = new()
    {
        Title = "What is happening?",
        Description = "Pick the words that sound most like your family. We show you what helps first.",
        Canonical = SituationLinks.Index,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet() => Groups = query.ByTopic();
}
