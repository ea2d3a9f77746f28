using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Booklets;

public sealed class BookletTests : IDisposable
{
    private readonly SiteHost _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task BookletOfADistrict_HasEveryListingOnceUnderItsTopic()
    {
        _site.Put([
            Woking("1", "Pantry", "food-banks", "debt-advice"),
            Woking("2", "Baby group", "baby-and-toddler-groups"),
            Woking("3", "Odd one"),
            Listings.Bare("4", "National line") with { ServiceAreas = [new ServiceArea { Extent = ServiceAreaExtent.National }], Terms = [Listings.Topic("food-banks")] },
            Listings.Bare("5", "Epsom group") with { ServiceAreas = [Listings.InDistrict("E07000208")] },
        ]);

        var page = await _site.GetPageAsync("/districts/woking/booklet");

        Assert.Equal("Help for families in Woking", page.Heading);
        Assert.Equal(["Baby group", "National line", "Odd one", "Pantry"], page.TextsOf(".booklet h3").Order());
        Assert.Equal(["Help for everyone in the UK", "Other help"], page.TextsOf(".booklet section h2").Where(heading => heading != "Urgent help").TakeLast(2));
        Assert.Contains("4 services, as they stood on 22 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("999", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BookletOfATopic_ShowsHowToGetItWhenAndWhere()
    {
        _site.Put([Listings.Organisation(), Listings.FullAndOpen() with { Terms = [Listings.Topic("food-banks")] }]);

        var page = await _site.GetPageAsync("/topics/food/booklet");

        Assert.Contains("Ring us.", page.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960003", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tuesday and Sunday, 10am to midday. Term time only", page.Text, StringComparison.Ordinal);
        Assert.Contains("It is in Woking (GU21).", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Booklet_InLargeType_HasAllTheSame()
    {
        _site.Put([Woking("1", "Pantry", "food-banks")]);

        var page = await _site.GetPageAsync("/districts/woking/booklet?size=large");

        Assert.NotNull(page.Document.QuerySelector(".booklet.sheet"));
        Assert.Equal(["Pantry"], page.TextsOf(".booklet h3"));
        Assert.Equal("http://localhost/districts/woking/booklet", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Booklet_OfVeryMany_ComesInParts()
    {
        _site.Put(Enumerable.Range(1, 301).Select(id => Woking($"{id}", $"Group {id:000}", "food-banks")));

        var first = await _site.GetPageAsync("/districts/woking/booklet");
        var second = await _site.GetPageAsync("/districts/woking/booklet?part=2");

        Assert.Equal(300, first.TextsOf(".booklet h3").Count);
        Assert.Equal(["Group 301"], second.TextsOf(".booklet h3"));
        Assert.Contains("Part 2 of 2", second.Text, StringComparison.Ordinal);
        Assert.NotEqual(first.Title, second.Title);
    }

    [Fact]
    public async Task Booklet_OfADistrictThatHasEnded_LeadsToItsSuccessors()
    {
        _site.Clock.Now = new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal("/districts/west-surrey/booklet", (await _site.GetPageAsync("/districts/woking/booklet")).Answer.Headers.Location!.OriginalString);
    }

    private static Service Woking(string id, string name, params string[] topics) => Listings.Bare(id, name) with
    {
        ServiceAreas = [Listings.InDistrict("E07000217")],
        Terms = [.. topics.Select(Listings.Topic)],
    };
}
