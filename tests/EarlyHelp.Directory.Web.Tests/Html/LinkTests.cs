using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.Html;

/// <summary>No link of the site leads nowhere, or round a corner.</summary>
[Collection(OverDemoSite.Name)]
public sealed class LinkTests(DemoSite site)
{
    // Adding to a list answers by the list itself: that is what it is for.
    private const string AddsToList = "/my-list?";

    [Fact]
    public async Task LinksOfEveryListedPage_LeadSomewhere() => Assert.Empty(await WalkAsync(PageList.All.Select(page => page.Path), pagesToRead: 0, checkedPerShape: 3));

    /// <summary>From the home page on, until nothing new turns up: searches branch without end, so a number of each shape stands for all.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task LinksOfTheWholeSite_LeadSomewhere() => Assert.Empty(await WalkAsync(["/", "/sitemap.xml"], pagesToRead: 3_000, checkedPerShape: 400));

    private async Task<IReadOnlyList<string>> WalkAsync(IEnumerable<string> from, int pagesToRead, int checkedPerShape)
    {
        using var client = site.CreateClient(site.ClientOptions);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var pages = new Dictionary<string, SitePage>(StringComparer.Ordinal);
        var shapes = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>(from);
        var listed = waiting.ToHashSet(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            foreach (var (target, fragment) in Links(await PageAsync(path), path))
            {
                if (shapes.AddOrUpdate(Shape(target), 1, (_, count) => count + 1) > checkedPerShape && !pages.ContainsKey(target))
                {
                    continue;
                }

                var page = await PageAsync(target);
                var adds = target.StartsWith(AddsToList, StringComparison.Ordinal) && page.Status == HttpStatusCode.Redirect;
                // A page that says what is not there may lead to its own parts.
                if (page.Status != HttpStatusCode.OK && !adds && target != path)
                {
                    faults.Add($"{path}: {target} answers {(int)page.Status}");
                }
                else if (fragment.Length > 0 && page.Document.GetElementById(fragment) is null)
                {
                    faults.Add($"{path}: {target} has no #{fragment}");
                }

                if (pages.Count < pagesToRead && listed.Add(target))
                {
                    waiting.Enqueue(target);
                }
            }
        }

        Assert.True(pages.Count > 100, $"Only {pages.Count} pages were walked.");
        return [.. faults];

        async Task<SitePage> PageAsync(string path) => pages.TryGetValue(path, out var known) ? known : pages[path] = await client.GetPageAsync(path);
    }

    /// <summary>Addresses on this site that a page names: links, forms that ask, pictures, styles, scripts, feeds, the canonical address, and the entries of a site map.</summary>
    private static IEnumerable<(string Target, string Fragment)> Links(SitePage page, string path)
    {
        var address = new Uri(new Uri("http://localhost"), path);
        return page.Document.QuerySelectorAll("a[href], area[href], link[href], script[src], img[src], loc")
            .Select(part => part switch
            {
                IHtmlScriptElement or IHtmlImageElement => part.GetAttribute("src")!,
                _ => part.GetAttribute("href") ?? part.TextContent,
            })
            .Select(text => Uri.TryCreate(address, text, out var target) ? target : null)
            .OfType<Uri>()
            .Where(target => target.Scheme == address.Scheme && target.Authority == address.Authority)
            .Select(target => (target.PathAndQuery, Uri.UnescapeDataString(target.Fragment.TrimStart('#'))))
            .Distinct();
    }

    /// <summary>What stands for an address among those like it: its first part, its depth and the names of its parameters.</summary>
    private static string Shape(string target)
    {
        var parts = target.Split('?', 2);
        var folders = parts[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var keys = parts.Length == 1 ? "" : string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]).Distinct());
        return $"{folders.FirstOrDefault()} {folders.Length} {(folders.Length > 2 ? folders[^1] : "")} {keys}";
    }
}
