using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.AgeStages;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Parenting;

/// <summary>The choices of the list of courses as they stand in its query string; an empty one chooses nothing.</summary>
public sealed record ParentingFilters(string? Age, string? Where, string? Access, string? Format, string? Evidence)
{
    public static readonly string[] Keys = ["age", "where", "access", "format", "evidence"];

    public bool IsEmpty => string.IsNullOrEmpty(Age + Where + Access + Format + Evidence);

    /// <summary>What the index is asked, or <c>null</c> where a choice is not among those offered.</summary>
    /// <param name="today">Decides which districts are in force.</param>
    public SearchRequest? ToRequest(Area area, TaxonomyLibrary taxonomy, DateOnly today)
    {
        var stage = taxonomy.Stages.FirstOrDefault(stage => AgeLinks.SearchValue(stage) == Age);
        var route = Enum.GetValues<AccessRoute>().Where(route => ColumnValues.Of(route) == Access).ToList();
        var districts = DistrictsOf(area, today);
        var isKnown = (string.IsNullOrEmpty(Age) || stage is not null)
            && (string.IsNullOrEmpty(Access) || route.Count > 0)
            && (string.IsNullOrEmpty(Where) || districts.Count > 0)
            && IsOffered(Programmes.Formats, Format)
            && IsOffered(Programmes.EvidenceLevels, Evidence);
        return isKnown
            ? new SearchRequest { Ages = stage is null ? [] : [AgeLinks.Range(stage)], Access = route, Districts = [.. districts.SelectMany(area.CodesOf)] }
            : null;
    }

    public bool Fits(ParentingProgramme programme) =>
        (string.IsNullOrEmpty(Format) || programme.Format == Format) && (string.IsNullOrEmpty(Evidence) || programme.EvidenceLevel == Evidence);

    /// <summary>A district by its slug, an old one's successor, or all districts of a quadrant.</summary>
    private IReadOnlyList<District> DistrictsOf(Area area, DateOnly today)
    {
        if (area.InForce(Where, today) is { } district)
        {
            return [district];
        }

        return area.Quadrants.FirstOrDefault(quadrant => quadrant.Slug == Where) is { } found ? [.. area.DistrictsOn(today).Where(part => part.Quadrant == found.Id)] : [];
    }

    private static bool IsOffered(IReadOnlyList<(string Value, string Label)> offered, string? value) => string.IsNullOrEmpty(value) || offered.Any(choice => choice.Value == value);
}
