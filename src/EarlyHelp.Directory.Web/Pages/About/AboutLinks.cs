namespace EarlyHelp.Directory.Web.Pages.About;

/// <summary>Addresses of pages about the site that are not content files.</summary>
public static class AboutLinks
{
    public const string Accessibility = "/accessibility";

    /// <summary>For staff who write pages: every part that pages are put together from.</summary>
    public const string Components = "/about/components";
}
