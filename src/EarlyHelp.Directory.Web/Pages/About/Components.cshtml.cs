using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Services;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.About;

/// <summary>Every part that pages are put together from, made by the same partials as on the pages: for staff who look after the site.</summary>
[OutputCache(PolicyName = PageCache.Timely)]
public sealed class ComponentsModel(ServiceSearch search, Area area) : PageModel
{
    private static readonly TimeOnly Ten = new(10, 0);

    public Area Area => area;

    /// <summary>Of the area's look, with the name of the style property.</summary>
    public IReadOnlyList<(string Name, string Property)> Colours { get; } =
    [
        ("Brand", "brand"), ("Brand, dark", "brand-dark"), ("Brand, tint", "brand-tint"), ("Brand, line", "brand-line"), ("Accent", "accent"), ("Accent, dark", "accent-dark"),
    ];

    /// <summary>One listing, as lists show it.</summary>
    public IReadOnlyList<SearchHit> Example { get; private set; } = [];

    public FormErrors Errors { get; } = new();

    public static TimesTable Times { get; } = new(
        "an example",
        [
            new Schedule { Frequency = ScheduleFrequency.Weekly, Days = [DayOfWeek.Monday, DayOfWeek.Wednesday], OpensAt = Ten, ClosesAt = new TimeOnly(12, 0), TermTimeOnly = true },
            new Schedule { Frequency = ScheduleFrequency.Monthly, WeekOfMonth = -1, Days = [DayOfWeek.Saturday], OpensAt = Ten },
        ],
        DateOnly.MinValue);

    public static IReadOnlyList<(string Value, string Label)> Answers { get; } = [("yes", "Yes"), ("no", "No")];

    public PageHead Head => new()
    {
        Title = "Components",
        Description = "The parts that the pages of this site are put together from, for staff who look after it.",
        Canonical = AboutLinks.Components,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet()
    {
        Example = search.Search(new SearchRequest { PageSize = 1 }, null).Hits;
        Errors.Add("mistaken", "Enter the name of the service");
    }
}
