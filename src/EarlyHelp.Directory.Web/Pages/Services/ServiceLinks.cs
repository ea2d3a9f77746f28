namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>Addresses of listings.</summary>
public static class ServiceLinks
{
    /// <summary>Its sessions as a calendar file.</summary>
    public static string Calendar(string slug) => $"/services/{slug}.ics";

    /// <summary>Its address as a picture for phones.</summary>
    public static string QrCode(string slug) => $"/services/{slug}/qr.svg";

    public static string To(string slug) => "/services/" + slug;
}
