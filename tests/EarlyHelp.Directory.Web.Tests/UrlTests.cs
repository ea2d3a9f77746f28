using System.Net;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

/// <summary>Every address answers, and every page is a whole page.</summary>
[Collection(OverDemoSite.Name)]
public sealed class UrlTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(PageList.WithStatus), MemberType = typeof(PageList))]
    public async Task Page_AnswersAsListed_WithOneHeadingATitleAndAWayOn(string path, int status)
    {
        var page = await site.GetPageAsync(path);

        Assert.Equal(status, (int)page.Status);
        Assert.Equal("text/html", page.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.EndsWith(" – Surrey Early Help Directory", page.Title, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("main#main"));
        Assert.NotNull(page.Document.QuerySelector("a.govuk-skip-link[href='#main']"));
        Assert.NotNull(page.Document.QuerySelector("header a[href='/advice/urgent-help']"));
        Assert.DoesNotContain("style=", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=\"", page.Html);
    }

    [Fact]
    public async Task Titles_DescriptionsAndCanonicalLinks_AreOfOnePageOnly()
    {
        var titles = new List<string>();
        var descriptions = new List<string>();
        foreach (var listed in PageList.All.Where(page => page.Status == 200))
        {
            var page = await site.GetPageAsync(listed.Path);
            titles.Add(page.Title);
            // What is made for one person is for no search engine.
            if (!listed.IsPersonal)
            {
                var description = page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content");
                Assert.False(string.IsNullOrWhiteSpace(description), $"{listed.Path} has no description.");
                var canonical = page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
                Assert.StartsWith("http://localhost/", canonical, StringComparison.Ordinal);
                // With a query, a page may be the same as one without, or with another.
                if (!listed.Path.Contains('?', StringComparison.Ordinal))
                {
                    Assert.Equal("http://localhost" + listed.Path, canonical);
                    descriptions.Add(description);
                }
            }
        }

        Assert.Distinct(titles);
        Assert.Distinct(descriptions);
    }

    [Fact]
    public async Task SensitivePages_CarryTheQuickExitAndAreNotStored_OthersDoNot()
    {
        foreach (var listed in PageList.All.Where(page => page.Status == 200))
        {
            var page = await site.GetPageAsync(listed.Path);

            var exit = page.Document.QuerySelector("[data-quick-exit]") is not null;
            Assert.True(listed.IsSensitive == exit, $"{listed.Path}: quick exit {exit}");
            Assert.True((listed.IsSensitive || listed.IsPersonal) == (page.Answer.Headers.CacheControl?.NoStore is true), $"{listed.Path}: {page.Answer.Headers.CacheControl}");
        }
    }

    [Theory]
    [InlineData("/health/live", "application/json")]
    [InlineData("/health/ready", "application/json")]
    [InlineData("/look.css", "text/css")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/icon-180.png", "image/png")]
    [InlineData("/icon-512.png", "image/png")]
    [InlineData("/site.webmanifest", "application/manifest+json")]
    [InlineData("/services/rhyme-time-at-the-library/qr.svg", "image/svg+xml")]
    [InlineData("/dist/site.css", "text/css")]
    [InlineData("/dist/site.js", "text/javascript")]
    public async Task Resource_Answers(string path, string type)
    {
        using var client = site.CreateClient();

        var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }
}
