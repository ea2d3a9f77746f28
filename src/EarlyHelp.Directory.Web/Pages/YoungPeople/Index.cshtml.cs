using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Advice;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.YoungPeople;

/// <summary>A way in for young people in their own words: <c>content/young-people.md</c>, whose searches come first.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class IndexModel(ContentLibrary library, Area area) : PageModel
{
    public Area Area => area;

    public ContentPage Shown { get; private set; } = null!;

    public IReadOnlyList<ContentPage> Related { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (library.Current.Find(ContentKind.Advice, AdviceLinks.YoungPeopleSlug) is not { } page)
        {
            return NotFound();
        }

        Shown = page;
        Related = [.. library.Current.RelatedTo(page)];
        return Page();
    }

    public PageHead Head() => new()
    {
        Title = Shown.About.Title,
        Description = Shown.About.Summary,
        Canonical = AdviceLinks.To(Shown),
        Sensitive = Shown.About.Sensitive,
        Section = AdviceLinks.YoungPeople,
        Crumbs = [SiteNavigation.Home],
    };
}
