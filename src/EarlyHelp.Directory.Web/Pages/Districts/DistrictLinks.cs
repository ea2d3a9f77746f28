using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Web.Pages.Districts;

/// <summary>Addresses of district pages.</summary>
public static class DistrictLinks
{
    public const string Index = "/districts";

    public static string To(District district) => $"{Index}/{district.Slug}";
}
