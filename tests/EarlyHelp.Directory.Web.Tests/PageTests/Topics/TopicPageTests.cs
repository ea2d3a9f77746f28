using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Topics;

/// <summary>/topics and /topics/{slug}.</summary>
public sealed class TopicPageTests(TopicPageTests.Site site) : IClassFixture<TopicPageTests.Site>
{
    /// <summary>A food bank, a kitchen on the topic above it, and more swimming than fits a page.</summary>
    public sealed class Site : SiteHost
    {
        public Site() => Put([On("Pantry", "food-banks"), On("Kitchen", "food"), .. Enumerable.Range(1, 12).Select(number => On($"Pool {number}", "sport"))]);

        private static Service On(string name, string topic) =>
            Listings.Bare(name, name) with { Terms = [Listings.Topic(topic)] };
    }

    [Fact]
    public async Task Get_Index_CountsChildrenIntoTheirParent()
    {
        var page = await site.GetPageAsync("/topics");

        Assert.Contains("Money, food and work (2)", page.TextsOf("h2"));
        Assert.Contains("Food and essentials (2)", page.TextsOf("main li"));
        Assert.Contains("Childminders (0)", page.TextsOf("main li"));
    }

    [Fact]
    public async Task Get_Topic_ShowsItsListingsPartsAdviceAndWayBack()
    {
        var page = await site.GetPageAsync("/topics/food");

        Assert.Equal("Food and essentials", page.Heading);
        Assert.Equal(["Kitchen", "Pantry"], page.TextsOf(".result h3").Order());
        Assert.Contains(page.TextsOf("main nav li"), part => part.StartsWith("Food banks and pantries (1)", StringComparison.Ordinal));
        Assert.Equal("/topics/money", page.Document.QuerySelectorAll(".govuk-breadcrumbs a")[^1].GetAttribute("href"));
        Assert.Equal("food", page.Document.QuerySelector("form input[name=topic]")?.GetAttribute("value"));
        Assert.Contains("We can't afford food", page.TextsOf(".beside a"));
    }

    [Fact]
    public async Task Get_TopicWithMoreThanFit_LinksToTheSearchThatShowsAll()
    {
        var page = await site.GetPageAsync("/topics/sport");

        Assert.Contains("10 of 12 services", page.TextsOf("h2"));
        Assert.Equal("/search?topic=sport", page.Document.QuerySelector("a.see-all")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_TopicWithoutListings_OffersOtherWays()
    {
        var page = await site.GetPageAsync("/topics/childminders");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nothing is listed on this yet.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main .govuk-inset-text a[href='/topics/childcare']"));
        Assert.NotNull(page.Document.QuerySelector("main .govuk-inset-text a[href='/search']"));
    }

    [Fact]
    public async Task Get_ChildOfASensitiveTopic_HasTheQuickExit()
    {
        var page = await site.GetPageAsync("/topics/domestic-abuse");

        Assert.NotNull(page.Document.QuerySelector("[data-quick-exit]"));
    }

    [Fact]
    public async Task Get_UnknownTopic_Is404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetPageAsync("/topics/no-such-topic")).Status);
    }
}
