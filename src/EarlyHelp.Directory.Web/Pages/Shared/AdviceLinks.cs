using EarlyHelp.Directory.Content;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Addresses of content pages.</summary>
public static class AdviceLinks
{
    public const string Index = "/advice";
    public const string Privacy = "/privacy";
    public const string UrgentHelp = "/advice/urgent-help";

    public const string YoungPeople = "/young-people";

    /// <summary>The advice page that <see cref="YoungPeople"/> shows.</summary>
    public const string YoungPeopleSlug = "young-people";

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
