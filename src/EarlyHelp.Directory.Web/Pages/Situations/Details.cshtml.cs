using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Situations;

/// <summary>One situation, as a parent says it: what helps first, more help, advice, and whom to ring when it cannot wait.</summary>
[OutputCache(PolicyName = PageCache.Timely)]
public sealed class DetailsModel(SituationsQuery query, Area area) : PageModel
{
    public Area Area => area;

    public SituationShown Shown { get; private set; } = null!;

    private string Words => Shown.Situation.Search ?? Shown.Situation.Label;

    public string SearchAddress => SearchLinks.To(("q", Words));

    public NarrowForm Form => new() { Heading = "Find it near you", Hidden = [("q", Words)] };

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
        Title = Shown.Words,
        Description = Shown.Situation.Description,
        Canonical = SituationLinks.To(Shown.Situation.Id),
        Sensitive = Shown.Situation.Sensitive,
        Crumbs = [SiteNavigation.Home, new PageLink("What is happening?", SituationLinks.Index)],
    };
}
