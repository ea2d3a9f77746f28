using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Parenting;

/// <summary>Where a course is for, as short as it can be said.</summary>
public sealed class CourseWords(Area area, TimeProvider clock)
{
    /// <returns>"All of Surrey", "North East Surrey", "Ash and Woking", "Anywhere"; <c>null</c> where it is not known.</returns>
    public string? Where(ListingCard card)
    {
        if (card.IsNational)
        {
            return "Anywhere";
        }

        return card.ServesWholeArea ? $"All of {area.Name}" : Districts(card.Districts) ?? (card.IsOnline ? "Anywhere" : null);
    }

    /// <summary>Quadrants that are served whole are named instead of their districts.</summary>
    private string? Districts(IReadOnlyList<string> codes)
    {
        var today = LocalTime.Today(clock);
        var served = area.DistrictsOn(today).Where(district => area.CodesInForce(codes, today).Contains(district.Code)).ToList();
        var whole = area.Quadrants
            .Where(quadrant => area.DistrictsOn(today).Where(district => district.Quadrant == quadrant.Id) is var parts && parts.Any() && parts.All(served.Contains))
            .ToList();
        var names = whole.Select(quadrant => quadrant.Name)
            .Concat(served.Where(district => whole.TrueForAll(quadrant => quadrant.Id != district.Quadrant)).Select(district => district.Name))
            .ToList();
        return names.Count == 0 ? null : Sentences.List(names);
    }
}
