using EarlyHelp.Directory.Content;

namespace EarlyHelp.Directory.Web.Pages.Advice;

/// <summary>Addresses of content pages.</summary>
public static class AdviceLinks
{
    public const string Index = "/advice";
    public const string Privacy = "/privacy";
    public const string Complaints = "/advice/complaints";
    public const string UrgentHelp = "/advice/urgent-help";

    /// <summary>The page about the directory that shows how much of it is checked.</summary>
    public const string HowWeCheckSlug = "how-we-check";

    public const string YoungPeople = "/young-people";

    /// <summary>The advice page that <see cref="YoungPeople"/> shows.</summary>
    public const string YoungPeopleSlug = "young-people";

    /// <summary>Where the answer to "Was this page useful?" goes.</summary>
    public static string Useful(ContentPage page) => $"/{(page.Kind == ContentKind.Advice ? "advice" : "about")}/{page.Slug}/useful";

    public static string To(ContentPage page) => To(page.Kind, page.Slug);

    public static string To(ContentKind kind, string slug) => kind switch
    {
        ContentKind.Advice when slug == YoungPeopleSlug => YoungPeople,
        ContentKind.Advice => "/advice/" + slug,
        ContentKind.About when slug == "privacy" => Privacy,
        ContentKind.About => "/about/" + slug,
        ContentKind.Language => "/languages/" + slug,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
