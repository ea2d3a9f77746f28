using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Topics;

/// <summary>One topic: its parts, the best listings, advice, and where to find it.</summary>
[OutputCache(PolicyName = PageCache.Timely)]
public sealed class DetailsModel(TopicsQuery query, Area area, TimeProvider clock) : PageModel
{
    public TopicShown Shown { get; private set; } = null!;

    public string SearchAddress => SearchLinks.To(("topic", Shown.Topic.Id));

    public NarrowForm Form => new() { Heading = "Find it near you", Hidden = [("topic", Shown.Topic.Id)] };

    /// <summary>Districts by name, with what there is on the topic in each.</summary>
    public IEnumerable<(District District, int Count)> Districts
    {
        get
        {
            var counts = Shown.Results.Facets["district"].ToDictionary(count => count.Value, count => count.Count);
            return area.DistrictsOn(LocalTime.Today(clock))
                .Where(district => counts.ContainsKey(district.Code))
                .OrderBy(district => district.Name, StringComparer.Ordinal)
                .Select(district => (district, counts[district.Code]));
        }
    }

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
        Title = $"{Shown.Topic.Label}: help in {area.Name}",
        Description = Shown.Topic.Description,
        Canonical = TopicLinks.To(Shown.Topic.Id),
        Sensitive = Shown.IsSensitive,
        Crumbs = [SiteNavigation.Home, new PageLink("All topics", TopicLinks.Index), .. Shown.Ancestors.Select(topic => new PageLink(topic.Label, TopicLinks.To(topic.Id)))],
    };
}
