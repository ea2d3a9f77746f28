using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Web.Pages.Parenting;

/// <summary>Addresses of the list of parenting courses.</summary>
public static class ParentingLinks
{
    public const string Index = "/parenting";

    public static string In(District district) => $"{Index}?where={district.Slug}";

    public static string In(Quadrant quadrant) => $"{Index}?where={quadrant.Slug}";
}
