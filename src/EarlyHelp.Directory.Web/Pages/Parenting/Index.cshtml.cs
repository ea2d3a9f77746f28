using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.AgeStages;
using EarlyHelp.Directory.Web.Pages.Shared;
using EarlyHelp.Directory.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Parenting;

/// <summary>Parenting courses in a table: programme, evidence, age, how to get a place, next start, where.</summary>
[OutputCache(PolicyName = PageCache.Parenting)]
public sealed class IndexModel(ParentingQuery query, Area area, TaxonomyLibrary taxonomy, TimeProvider clock) : PageModel
{
    private DateOnly Today => LocalTime.Today(clock);

    public ParentingFilters Chosen { get; private set; } = null!;

    public IReadOnlyList<ParentingCourse> Courses { get; private set; } = [];

    public ParentingFound Found { get; private set; } = null!;

    public CourseWords Words => new(area, clock);

    public IEnumerable<(string Value, string Label)> AgeChoices => taxonomy.Stages.Select(stage => (AgeLinks.SearchValue(stage), stage.Label));

    public IEnumerable<(string Value, string Label)> AccessChoices => Enum.GetValues<AccessRoute>().Select(route => (ColumnValues.Of(route), Access.Of(route)));

    public IEnumerable<(string Value, string Label)> Quadrants => area.Quadrants
        .Where(quadrant => area.DistrictsOn(Today).Any(district => district.Quadrant == quadrant.Id))
        .Select(quadrant => (quadrant.Slug, quadrant.Name));

    public IEnumerable<(string Value, string Label)> Districts => area.DistrictsOn(Today).OrderBy(district => district.Name, StringComparer.Ordinal).Select(district => (district.Slug, district.Name));

    /// <summary>What is chosen, in words.</summary>
    private IEnumerable<string> ChosenLabels => new (IEnumerable<(string Value, string Label)> Offered, string? Value)[]
    {
        (Quadrants.Concat(Districts), Chosen.Where), (AgeChoices, Chosen.Age), (AccessChoices, Chosen.Access), (Programmes.Formats, Chosen.Format), (Programmes.EvidenceLevels, Chosen.Evidence),
    }.SelectMany(filter => filter.Offered.Where(choice => choice.Value == filter.Value).Select(choice => choice.Label));

    public PageHead Head => new()
    {
        Title = $"Parenting courses in {area.Name}" + string.Concat(ChosenLabels.Select(label => ", " + label)),
        Description = "Parenting courses: what each is, how well it is known to work, for what ages, how to get a place and when it starts.",
        Canonical = ParentingLinks.Index,
        Crumbs = [SiteNavigation.Home],
    };

    public IActionResult OnGet(string? age, string? where, string? access, string? format, string? evidence)
    {
        Chosen = new ParentingFilters(age, where, access, format, evidence);
        if (Chosen.ToRequest(area, taxonomy, Today) is not { } request)
        {
            return BadRequest();
        }

        Found = query.Find(request, Today);
        Courses = [.. Found.Courses.Where(course => Chosen.Fits(course.Programme))];
        return Page();
    }
}
