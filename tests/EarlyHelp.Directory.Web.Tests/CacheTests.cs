using System.Net;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

public sealed class CacheTests
{
    [Fact]
    public async Task AnEdit_IsInSearchAndOutOfEveryCacheOnceTheIndexIsLevel()
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare(name: "Blue Kettle café"));
        using var client = site.CreateClient(site.ClientOptions);
        string[] paths = ["/search?q=kettle", "/api/search?q=kettle", "/services/blue-kettle-cafe", "/sitemap.xml", "/"];
        foreach (var path in paths)
        {
            await client.GetStringAsync(new Uri(path, UriKind.Relative));
        }

        Assert.Contains("Blue Kettle", await client.GetStringAsync(new Uri("/search?q=kettle", UriKind.Relative)), StringComparison.Ordinal);

        site.Put(Listings.Bare(name: "Red Kettle café") with { Summary = "Tea and sympathy." });

        Assert.Contains("Red Kettle", await client.GetStringAsync(new Uri("/search?q=kettle", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("Blue Kettle", await client.GetStringAsync(new Uri("/api/search?q=kettle", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("/services/red-kettle-cafe", await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)), StringComparison.Ordinal);
        var old = await client.GetAsync(new Uri("/services/blue-kettle-cafe", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
        Assert.Equal("/services/red-kettle-cafe", old.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=toddler")]
    [InlineData("/api/search?q=toddler")]
    [InlineData("/")]
    public async Task Browser_AsksAgainAndGetsNothingNewWhileNothingChanged(string path)
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare());
        using var client = site.CreateClient(site.ClientOptions);
        var first = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(first.Headers.CacheControl?.NoCache);

        for (var i = 0; i < 3; i++)
        {
            var again = await Again();
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        site.Put(Listings.Bare(name: "Other"));
        Assert.Equal(HttpStatusCode.OK, (await Again()).StatusCode);

        async Task<HttpResponseMessage> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return await client.SendAsync(request);
        }
    }

    [Fact]
    public async Task WhatIsOpenNow_IsRightWhenTheTimeComes()
    {
        using var site = new SiteHost();
        site.Put(Listings.FullAndOpen() with { ClosesOn = null, Schedules = [] });

        // A Tuesday; the hall is open from 10 to 12.
        site.Clock.Now = new DateTimeOffset(2026, 11, 24, 9, 59, 0, TimeSpan.Zero);
        Assert.DoesNotContain("Open now", (await site.GetPageAsync("/services/heathside-stay-and-play")).Text, StringComparison.Ordinal);

        site.Clock.Now = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
        Assert.Contains("Open now", (await site.GetPageAsync("/services/heathside-stay-and-play")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownKeys_DoNotMakeNewPages()
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare());
        using var client = site.CreateClient(site.ClientOptions);
        string[] paths = ["/search?q=toddler", "/search?q=toddler&utm_source=a", "/Search?fbclid=b&q=toddler&utm_source=c"];
        var answers = new List<HttpResponseMessage>();
        foreach (var path in paths)
        {
            answers.Add(await client.GetAsync(new Uri(path, UriKind.Relative)));
        }

        // Kept from the second time on, and then served to all.
        Assert.Equal([false, false, true], answers.Select(answer => answer.Headers.Age is not null));
        Assert.DoesNotContain("utm_source", await answers[2].Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(await answers[0].Content.ReadAsStringAsync(), await answers[2].Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task SameChoices_AreTheSamePageInAnyOrder()
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare());
        using var client = site.CreateClient(site.ClientOptions);

        Assert.Equal(
            await client.GetStringAsync(new Uri("/search?age=9&age=2&age=5-11&day=sunday&day=monday", UriKind.Relative)),
            await client.GetStringAsync(new Uri("/search?day=monday&age=2&age=5-11&day=sunday&age=9", UriKind.Relative)));
    }

    [Fact]
    public async Task Search_KeepsNothingOfWhatIsAskedOnce()
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare());
        using var client = site.CreateClient(site.ClientOptions);
        foreach (var path in new[] { "/search?q=toddler", "/search?q=toddler&age=3", "/search?q=toddler&age=4", "/search?near=toddler" })
        {
            await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Null((await client.GetAsync(new Uri(path, UriKind.Relative))).Headers.Age);
            Assert.NotNull((await client.GetAsync(new Uri(path, UriKind.Relative))).Headers.Age);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task KeptPage_IsServedInTheEncodingAskedFor(string encoding)
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare());
        using var client = site.CreateClient(site.ClientOptions);
        for (var i = 0; i < 2; i++)
        {
            foreach (var asked in new[] { "gzip", "br", "identity", encoding })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/");
                request.Headers.AcceptEncoding.ParseAdd(asked);
                var answer = await client.SendAsync(request);

                Assert.Equal(asked == "identity" ? [] : [asked], answer.Content.Headers.ContentEncoding);
            }
        }
    }
}
