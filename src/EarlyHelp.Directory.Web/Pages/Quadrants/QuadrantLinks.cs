using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Web.Pages.Quadrants;

/// <summary>Addresses of quadrant pages.</summary>
public static class QuadrantLinks
{
    public static string To(Quadrant quadrant) => $"/quadrants/{quadrant.Slug}";
}
