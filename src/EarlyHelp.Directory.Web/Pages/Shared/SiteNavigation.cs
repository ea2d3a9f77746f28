using EarlyHelp.Directory.Web.Pages.About;
using EarlyHelp.Directory.Web.Pages.Advice;
using EarlyHelp.Directory.Web.Pages.Feedback;
using EarlyHelp.Directory.Web.Pages.MyList;

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
        new("My list", MyListLinks.Index),
    ];

    public static IReadOnlyList<PageLink> Footer { get; } =
    [
        new("About the directory", "/about/about"),
        new("How we check", "/about/how-we-check"),
        new("Privacy and cookies", "/privacy"),
        new("Accessibility", AboutLinks.Accessibility),
        new("Languages and easy read", "/about/languages"),
        new("Suggest a service", FeedbackLinks.Suggest),
        new("Comment on the help there is", FeedbackLinks.Comment),
        new("You said, we did", FeedbackLinks.YouSaidWeDid),
        new("Complaints", "/about/complaints-about-the-directory"),
    ];

    /// <summary>The first crumb of every trail.</summary>
    public static PageLink Home { get; } = new("Home", "/");
}
