using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Levels;

/// <summary>The four levels of need in plain words, how to get each, and what there is.</summary>
[OutputCache(PolicyName = PageCache.Timely)]
public sealed class IndexModel(LevelsQuery query, Area area) : PageModel
{
    public IReadOnlyList<LevelShown> Levels { get; private set; } = [];

    /// <summary>Where requests for support go, in words.</summary>
    public string PointOfAccess => area.Contacts.SinglePointOfAccess?.Name ?? area.Council;

    public NamedContact? PointOfAccessContact => area.Contacts.SinglePointOfAccess;

    public PageHead Head { get; } = new()
    {
        Title = "Levels of need: how much help",
        Description = "The four levels of help for families in plain words, how you get each one, and services at each level.",
        Canonical = LevelLinks.Index,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet() => Levels = query.All();
}
