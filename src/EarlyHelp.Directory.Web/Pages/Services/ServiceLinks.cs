namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>Addresses of listings.</summary>
public static class ServiceLinks
{
    /// <summary>Its sessions as a calendar file.</summary>
    public static string Calendar(string slug) => $"/services/{slug}.ics";

    public static string To(string slug) => "/services/" + slug;
}
