using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.AgeStages;

/// <summary>The stages of growing up, and what ends and begins at each birthday between them.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class IndexModel(AgesQuery query) : PageModel
{
    public IReadOnlyList<(AgeStage Stage, int Count)> Stages { get; private set; } = [];

    public PageHead Head { get; } = new()
    {
        Title = "Ages and stages",
        Description = "Help by age, from pregnancy to 25, and what changes on the birthdays in between.",
        Canonical = AgeLinks.Index,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet() => Stages = query.Counts();
}
