using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Districts;

/// <summary>One district. After its last day it redirects to its successor; before its first day it says when it begins.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class DetailsModel(Area area, DistrictsQuery query, TimeProvider clock) : PageModel
{
    private const int NearbyShown = 4;

    public Area Area => area;

    public District District { get; private set; } = null!;

    /// <summary><c>null</c> for a district that has not begun.</summary>
    public DistrictShown? Shown { get; private set; }

    public Quadrant? Quadrant => area.Quadrants.FirstOrDefault(quadrant => quadrant.Id == District.Quadrant);

    /// <summary>The district that takes over from this one, where that is known.</summary>
    public District? Successor => area.DistrictBySlug(District.Successor);

    public IReadOnlyList<District> Nearby { get; private set; } = [];

    public string SearchAddress => SearchLinks.To(("district", District.Slug));

    public NarrowForm Form => new() { Heading = $"Search in {District.Name}", Hidden = [("district", District.Slug)], AsksWords = true, AsksPlace = false };

    public IActionResult OnGet(string slug)
    {
        var today = LocalTime.Today(clock);
        var (state, district) = area.At(slug, today);
        switch (state)
        {
            case DistrictState.Unknown:
                return NotFound();
            case DistrictState.Moved:
                return RedirectPermanent(DistrictLinks.To(district!));
            case DistrictState.Ended:
                return StatusCode(StatusCodes.Status410Gone);
        }

        District = district!;
        if (state == DistrictState.InForce)
        {
            Shown = query.Find(District);
            Nearby = NearestTo(District, area.DistrictsOn(today));
        }

        return Page();
    }

    public PageHead Head() => new()
    {
        Title = $"{District.Name}: help for families",
        Description = Shown is null
            ? $"{District.Name} begins on {Wording.Dates.InFull(District.ValidFrom!.Value)}."
            : $"Who to turn to in {District.Name}, and what help there is for children and families by topic and age.",
        Canonical = DistrictLinks.To(District),
        Crumbs = [SiteNavigation.Home, new PageLink("Districts", DistrictLinks.Index)],
    };

    private static IReadOnlyList<District> NearestTo(District here, IReadOnlyList<District> districts) => here is not { Latitude: { } latitude, Longitude: { } longitude }
        ? []
        : [.. districts
            .Where(district => district != here && district.Latitude is not null)
            .OrderBy(district => Distance.Miles(latitude, longitude, district.Latitude!.Value, district.Longitude!.Value))
            .ThenBy(district => district.Name, StringComparer.Ordinal)
            .Take(NearbyShown)];
}
