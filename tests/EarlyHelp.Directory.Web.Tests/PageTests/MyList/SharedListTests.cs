using System.Net;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Lists;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.MyList;

public sealed class SharedListTests : IDisposable
{
    private readonly Visit _visit = new();

    public SharedListTests()
    {
        _visit.Site.Put([
            Listings.Bare() with { Terms = [Listings.Topic("food-banks")] },
            Listings.Bare("2", "Homework club"),
            Listings.Bare("3", "Village pantry") with { Terms = [Listings.Topic("food-banks")] },
        ]);
    }

    public void Dispose() => _visit.Dispose();

    [Fact]
    public async Task Share_MakesALinkThatOthersCanOpen()
    {
        var address = await Shared("Help with money, food and work");

        var page = await _visit.Site.GetPageAsync(address);

        Assert.Equal("Help with money, food and work", page.Heading);
        Assert.Equal(["Toddler group", "Homework club"], page.TextsOf(".listed h3"));
        Assert.Contains("Note: Ask for Tuesday", page.Text, StringComparison.Ordinal);
        Assert.Contains("works until 20 February 2027", page.Text, StringComparison.Ordinal);
        Assert.True(page.Answer.Headers.CacheControl!.NoStore);
        Assert.False(page.Answer.Headers.Contains("Set-Cookie"));
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
        var link = "http://localhost" + address;
        Assert.Equal(link, page.Document.GetElementById("link")!.GetAttribute("value"));
        Assert.Contains(Uri.EscapeDataString(link), page.Document.QuerySelector("a[href^='mailto:']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(link), page.Document.QuerySelector("a[href^='sms:']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Share_UnderATypedTitle_TakesTheGeneralOne() => Assert.Equal("Help for your family", (await _visit.Site.GetPageAsync(await Shared("Help for Pat Smith"))).Heading);

    [Fact]
    public async Task QrCode_IsAPictureOfTheLink()
    {
        var answer = await _visit.Browser.GetAsync(await Shared() + "/qr.svg");

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<svg", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _visit.Browser.GetAsync("/lists/AAAAAAAAAAAAAAAAAAAAAA/qr.svg")).StatusCode);
    }

    [Fact]
    public async Task PublicAddress_IsWhatIsSharedWhateverWasAsked()
    {
        using var site = new SiteHost(settings: ("Directory:PublicAddress", "https://help.example"));
        site.Put([Listings.Bare()]);
        var token = site.Services.GetRequiredService<SharedLists>().Create("Help", [new SharedListItem { ServiceId = 1, ServiceName = "Toddler group" }]);

        var page = await site.GetPageAsync("/lists/" + token);

        Assert.Equal("https://help.example/lists/" + token, page.Document.GetElementById("link")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Listing_ThatClosesSince_SaysSoAndOffersOthers()
    {
        var address = await Shared();
        _visit.Site.Clock.Now += TimeSpan.FromDays(1);
        _visit.Site.Put([Listings.Bare() with { Terms = [Listings.Topic("food-banks")], Status = ServiceStatus.Defunct }]);

        var page = await _visit.Site.GetPageAsync(address);

        Assert.Contains("This service has closed.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".listed a[href='/services/village-pantry']"));
        Assert.Contains("Note: Ask for Tuesday", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listing_ThatIsGoneSince_KeepsItsName_UntilItComesAgain()
    {
        var address = await Shared();
        using (var session = _visit.Site.Services.GetRequiredService<CatalogueWriter>().Begin(new WriteContext { Who = "test", Why = "test" }))
        {
            session.RemoveSource("test");
            session.Commit();
        }

        _visit.Site.WaitForIndex();
        var page = await _visit.Site.GetPageAsync(address);

        Assert.Equal(["Toddler group", "Homework club"], page.TextsOf(".listed h3"));
        Assert.Contains("no longer in the directory", page.Text, StringComparison.Ordinal);

        _visit.Site.Put([Listings.Bare(), Listings.Bare("2", "Homework club")]);
        page = await _visit.Site.GetPageAsync(address);

        Assert.DoesNotContain("no longer in the directory", page.Text, StringComparison.Ordinal);
        Assert.Equal(["/services/toddler-group", "/services/homework-club"], page.Document.QuerySelectorAll(".listed h3 a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Listing_ThatChangesSince_IsShownAsItIsNow()
    {
        var address = await Shared();
        _visit.Site.Clock.Now += TimeSpan.FromDays(1);
        _visit.Site.Put([Listings.Bare(name: "Toddlers together") with { HowToGetIt = "Come to the new hall." }]);

        var page = await _visit.Site.GetPageAsync(address);

        Assert.Contains("Come to the new hall.", page.Text, StringComparison.Ordinal);
        Assert.Contains("have changed since the list was made", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".listed a[href='/services/toddlers-together']"));
    }

    [Theory]
    [InlineData("/lists/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/lists/x")]
    [InlineData("/lists/%27%20or%201%3D1")]
    public async Task UnknownLink_SaysWhatMayHaveHappened(string address)
    {
        var page = await _visit.Site.GetPageAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Lists are deleted after 90 days", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_AfterItsTime_IsGone()
    {
        var address = await Shared();
        _visit.Site.Clock.Now += SharedList.Lifetime;

        Assert.Equal(HttpStatusCode.NotFound, (await _visit.Site.GetPageAsync(address)).Status);
    }

    [Fact]
    public async Task Print_IsASheetWithTheCodeAndWhenItEnds()
    {
        var page = await _visit.Site.GetPageAsync(await Shared() + "?print=1");

        Assert.NotNull(page.Document.QuerySelector(".sheet img[src$='/qr.svg'][alt]"));
        Assert.Contains("It works until 20 February 2027", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ask for Tuesday", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_PutsAllOnOnesOwnListWithoutTheNotes()
    {
        var page = await _visit.Site.GetPageAsync(await Shared());
        using var family = _visit.Site.CreateClient(_visit.Site.ClientOptions);

        await family.GetAsync(page.Document.QuerySelector("a[href^='/my-list?list=']")!.GetAttribute("href"));

        var own = await family.GetPageAsync("/my-list");
        Assert.Equal(["Toddler group", "Homework club"], own.TextsOf(".listed h3"));
    }

    /// <summary>Makes a list as a practitioner does.</summary>
    /// <returns>Its address.</returns>
    private async Task<string> Shared(string title = "Help for your family")
    {
        await _visit.Browser.GetAsync("/my-list?add=toddler-group");
        await _visit.Browser.GetAsync("/my-list?add=homework-club");
        var list = await _visit.Browser.GetPageAsync("/my-list");
        var note = list.Document.QuerySelector("textarea")!.Id!;
        var answer = await _visit.Browser.SendFormAsync(list, new() { [note] = "Ask for Tuesday", ["title"] = title }, "Make a link");
        Assert.EndsWith("?made=1", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return answer.Headers.Location!.OriginalString[..^"?made=1".Length];
    }
}
