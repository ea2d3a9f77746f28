using EarlyHelp.Directory.Feedback;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>Addresses of the forms and of what became of them.</summary>
public static class FeedbackLinks
{
    public const string Suggest = "/suggest";
    public const string Comment = "/comment";
    public const string Find = "/reports";
    public const string YouSaidWeDid = "/you-said-we-did";

    /// <summary>The comment form with its first question answered.</summary>
    /// <param name="about">One of <see cref="FeedbackChoices.OfComment"/>.</param>
    public static string CommentOn(string about) => $"{Comment}?about={about}";

    public static string Report(string slug) => $"/services/{slug}/report";

    /// <summary>What became of a message.</summary>
    public static string Status(string reference) => $"{Find}/{FeedbackReference.Show(reference)}";

    /// <summary>The same page, with thanks.</summary>
    public static string Sent(string reference) => Status(reference) + "?sent=1";
}
