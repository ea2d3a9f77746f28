namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>Addresses of listings.</summary>
public static class ServiceLinks
{
    public static string To(string slug) => "/services/" + slug;
}
