namespace EarlyHelp.Directory.Web.Pages.Booklets;

/// <summary>Addresses of booklets.</summary>
public static class BookletLinks
{
    /// <summary>Query keys that a booklet reads.</summary>
    public static readonly string[] Keys = ["size", "part"];

    public const string Large = "large";

    public static string OfDistrict(string slug) => $"/districts/{slug}/booklet";

    public static string OfTopic(string id) => $"/topics/{id}/booklet";

    /// <param name="part">From 1; the first is not written.</param>
    public static string To(string booklet, bool isLarge, int part)
    {
        var query = string.Join('&', new[] { isLarge ? "size=" + Large : null, part > 1 ? $"part={part}" : null }.OfType<string>());
        return query.Length == 0 ? booklet : $"{booklet}?{query}";
    }
}
