using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EarlyHelp.Directory.TestSupport.Site;

/// <summary>A page as it was answered.</summary>
public sealed record SitePage
{
    public required HttpResponseMessage Answer { get; init; }

    public required string Html { get; init; }

    public required IHtmlDocument Document { get; init; }

    public HttpStatusCode Status => Answer.StatusCode;

    public string Title => Document.Title ?? "";

    public string Heading => Document.QuerySelector("h1")?.Text() ?? "";

    /// <summary>The main part as people read it: runs of space are one.</summary>
    public string Text => TextOf("main");

    public string TextOf(string selector) => string.Join(' ', (Document.QuerySelector(selector)?.Text() ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IReadOnlyList<string> TextsOf(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(element => string.Join(' ', element.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}

/// <summary>Asks a site for pages.</summary>
public static class SitePages
{
    public static async Task<SitePage> GetPageAsync(this SiteHost site, string path)
    {
        using var client = site.CreateClient(site.ClientOptions);
        return await client.GetPageAsync(path);
    }

    public static async Task<SitePage> GetPageAsync(this HttpClient client, string path)
    {
        // Not new Uri(path): tests ask for paths that are no proper addresses.
        var answer = await client.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        return new SitePage { Answer = answer, Html = html, Document = new HtmlParser().ParseDocument(html) };
    }
}
