namespace EarlyHelp.Directory.Web.Pages.Topics;

/// <summary>Addresses of topic pages.</summary>
public static class TopicLinks
{
    public const string Index = "/topics";

    public static string To(string id) => $"{Index}/{id}";
}
