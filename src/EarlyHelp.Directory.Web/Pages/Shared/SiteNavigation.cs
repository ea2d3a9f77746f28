namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>The links every page carries.</summary>
public static class SiteNavigation
{
    public static IReadOnlyList<PageLink> Entries { get; } =
    [
        new("Find help", "/search"),
        new("Advice", "/advice"),
        new("Young people", AdviceLinks.YoungPeople),
        new("How to get help", "/advice/how-to-get-help"),
    ];

    public static IReadOnlyList<PageLink> Footer { get; } =
    [
        new("About the directory", "/about/about"),
        new("How we check", "/about/how-we-check"),
        new("Privacy and cookies", "/privacy"),
        new("Languages and easy read", "/about/languages"),
        new("Complaints", "/about/complaints-about-the-directory"),
    ];

    /// <summary>The first crumb of every trail.</summary>
    public static PageLink Home { get; } = new("Home", "/");
}
