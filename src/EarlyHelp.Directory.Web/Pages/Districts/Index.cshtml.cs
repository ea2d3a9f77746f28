using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Districts;

/// <summary>The districts in force, who leads early help in each, and those to come.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class IndexModel(Area area, DistrictsQuery query, TimeProvider clock) : PageModel
{
    public Area Area => area;

    public IReadOnlyList<DistrictInShort> Districts { get; private set; } = [];

    public Quadrant? QuadrantOf(District district) => area.Quadrants.FirstOrDefault(quadrant => quadrant.Id == district.Quadrant);

    public IReadOnlyList<District> Coming { get; private set; } = [];

    public PageHead Head => new()
    {
        Title = $"Districts and boroughs of {area.Name}",
        Description = $"Find who helps families where you live in {area.Name}.",
        Canonical = DistrictLinks.Index,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet()
    {
        var today = LocalTime.Today(clock);
        Districts = [.. area.DistrictsOn(today)
            .OrderBy(district => district.Name, StringComparer.Ordinal)
            .Select(query.InShort)];
        Coming = [.. area.Districts.Where(district => district.ValidFrom > today)];
    }
}
