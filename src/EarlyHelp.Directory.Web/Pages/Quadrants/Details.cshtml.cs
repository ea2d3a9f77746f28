using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Districts;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Quadrants;

/// <summary>A part of the area with its own network: its districts, who leads early help in each, its family centres.</summary>
[OutputCache(PolicyName = PageCache.Timely)]
public sealed class DetailsModel(Area area, DistrictsQuery query, TimeProvider clock) : PageModel
{
    public Area Area => area;

    public Quadrant Quadrant { get; private set; } = null!;

    public IReadOnlyList<DistrictInShort> Districts { get; private set; } = [];

    public SearchResults FamilyCentres { get; private set; } = null!;

    public NarrowForm Form => new() { Heading = $"Search in {Quadrant.Name}", Hidden = Filters, AsksWords = true, AsksPlace = false };

    public string CentresAddress => SearchLinks.To([("topic", KnownTopics.FamilyCentres), .. Filters]);

    private (string, string)[] Filters => [.. Districts.Select(district => ("district", district.District.Slug))];

    public IActionResult OnGet(string slug)
    {
        if (area.Quadrants.FirstOrDefault(quadrant => quadrant.Slug == slug) is not { } found)
        {
            return NotFound();
        }

        Quadrant = found;
        var districts = area.DistrictsOn(LocalTime.Today(clock)).Where(district => district.Quadrant == found.Id).OrderBy(district => district.Name, StringComparer.Ordinal).ToList();
        Districts = [.. districts.Select(query.InShort)];
        FamilyCentres = query.FamilyCentresIn(districts);
        return Page();
    }

    public PageHead Head() => new()
    {
        Title = $"{Quadrant.Name}: help for families",
        Description = $"{Quadrant.Network ?? Quadrant.Name}: who leads early help, family centres and parenting courses in {Wording.Sentences.List(Districts.Select(district => district.District.Name))}.",
        Canonical = QuadrantLinks.To(Quadrant),
        Crumbs = [SiteNavigation.Home, new PageLink("Districts", DistrictLinks.Index)],
    };
}
