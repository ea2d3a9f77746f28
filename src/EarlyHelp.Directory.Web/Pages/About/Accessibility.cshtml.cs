using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.About;

/// <summary>
/// The accessibility statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 ask for (regulation 8), after
/// the model statement: its fixed sentences must stand as they are.
/// </summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class AccessibilityModel(AccessibilityStatement statement, Area area) : PageModel
{
    public Area Area => area;

    public AccessibilityFacts Facts => statement.Facts;

    public AccessibilityResults? Results => statement.Results;

    public bool IsFull => statement.IsFull;

    public PageHead Head => new()
    {
        Title = "Accessibility statement",
        Description = $"How accessible the {area.SiteName} is, what does not work for everyone yet, and how to tell us.",
        Canonical = AboutLinks.Accessibility,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet()
    {
        // Asks nothing: there for the page to answer GET at all.
    }
}
