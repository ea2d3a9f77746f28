using System.Net;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.YoungPeople;

/// <summary>/young-people.</summary>
[Collection(OverDemoSite.Name)]
public sealed class YoungPeoplePageTests(DemoSite site)
{
    [Fact]
    public async Task Get_OffersTheirWordsHelpNowAndAQuickExit()
    {
        var page = await site.GetPageAsync("/young-people");

        Assert.Contains("I want to talk to someone", page.TextsOf(".situations a"));
        Assert.NotNull(page.Document.QuerySelector("main .urgent-panel a[href='tel:08001111']"));
        Assert.NotNull(page.Document.QuerySelector("[data-quick-exit]"));
        Assert.Contains("Will they tell my parents?", page.TextsOf("h2"));
        Assert.NotEmpty(page.TextsOf(".easy-read li"));
        Assert.Contains("Where these facts come from", page.Text, StringComparison.Ordinal);
        Assert.Equal(["/advice/confidential-help", "/advice/what-happens-when-you-ask"], page.Document.QuerySelectorAll(".beside a").Take(2).Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_EachOfTheirWords_LeadsToListings()
    {
        var page = await site.GetPageAsync("/young-people");

        foreach (var link in page.Document.QuerySelectorAll(".situations a"))
        {
            var search = await site.GetPageAsync(link.GetAttribute("href")!);

            Assert.Equal(HttpStatusCode.OK, search.Status);
            Assert.True(search.Document.QuerySelectorAll(".result").Length > 0, $"{link.TextContent} finds nothing");
        }
    }

    [Fact]
    public async Task Get_AddressOfTheAdvicePage_LeadsHere()
    {
        var page = await site.GetPageAsync("/advice/young-people");

        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal("/young-people", page.Answer.Headers.Location?.OriginalString);
    }
}
