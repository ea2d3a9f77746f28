using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Shared;
using EarlyHelp.Directory.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.AgeStages;

/// <summary>One stage: what there is by topic, what changes at its end, and what changed at its beginning.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class DetailsModel(AgesQuery query, Area area) : PageModel
{
    public StageShown Shown { get; private set; } = null!;

    public string Age => AgeLinks.SearchValue(Shown.Stage);

    public string SearchAddress => SearchLinks.To(("age", Age));

    public NarrowForm Form => new() { Heading = "Search for this age", Hidden = [("age", Age)], AsksWords = true, AsksAge = false };

    public IActionResult OnGet(string slug)
    {
        if (query.Find(slug) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        return Page();
    }

    public PageHead Head() => new()
    {
        Title = $"{Shown.Stage.Label}: help in {area.Name}",
        Description = $"{Stages.Ages(Shown.Stage)}. {Shown.Stage.Description} What help there is, and what changes next.",
        Canonical = AgeLinks.To(Shown.Stage),
        Crumbs = [SiteNavigation.Home, new PageLink("Ages and stages", AgeLinks.Index)],
    };
}
