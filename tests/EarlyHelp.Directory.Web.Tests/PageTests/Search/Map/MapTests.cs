using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Search.Map;

/// <summary>/search?view=map, in the invented area.</summary>
public sealed class MapTests(MapTests.Site site) : IClassFixture<MapTests.Site>
{
    public sealed class Site : NorthmoorSite
    {
        public Site() => Put(
            At("Ash group", new Location { Town = "Ash", Latitude = 55.05, Longitude = 1.55 }),
            At("Beech group", new Location { Town = "Beech", Latitude = 55.051, Longitude = 1.551 }),
            At("Refuge", new Location { Town = "Secret", Postcode = "ZN1 1AA", Latitude = 55.06, Longitude = 1.56, IsHidden = true }),
            At("Far office", new Location { Town = "Dover", Latitude = 51.1, Longitude = 1.3 }),
            Listings.Bare("Helpline", "Helpline"));

        private static Service At(string name, Location location) => Listings.Bare(name, name) with { Locations = [new ServiceAtLocation { Location = location }] };
    }

    [Fact]
    public async Task Get_Map_HasALinkForEachListingWithAPlaceAndTheListAsWell()
    {
        var page = await site.GetPageAsync("/search?view=map&sort=name");

        Assert.Equal(["1: Ash group, Ash", "2: Beech group, Beech"], page.Document.QuerySelectorAll("svg a").Select(pin => pin.GetAttribute("aria-label")));
        Assert.Equal(page.Document.QuerySelector(".result h3 a")?.GetAttribute("href"), page.Document.QuerySelector("svg a")?.GetAttribute("href"));
        Assert.Equal(5, page.Document.QuerySelectorAll(".results-numbered .result").Length);
        Assert.Contains("3 services without a number", page.TextOf("figcaption"), StringComparison.Ordinal);
        Assert.EndsWith(" on a map – Northmoor Families", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Map_NeverShowsAnAddressThatIsKeptPrivate()
    {
        var page = await site.GetPageAsync("/search?q=refuge&view=map");

        Assert.Equal(["Refuge"], page.TextsOf(".result h3"));
        Assert.Empty(page.Document.QuerySelectorAll("svg a, svg .map__point"));
        Assert.DoesNotContain("Secret", page.Document.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Map_StaysAMapThroughFormSortAndChips()
    {
        var page = await site.GetPageAsync("/search?q=group&near=ash&view=map");

        Assert.Equal("map", page.Document.QuerySelector("form input[name=view]")?.GetAttribute("value"));
        Assert.All(page.Document.QuerySelectorAll("[aria-label='Sort by'] a, .chips li:not(:last-child) a"), link => Assert.Contains("view=map", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("view=map", page.Document.QuerySelector("[aria-label='Show as'] a")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("view=", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_List_OffersTheMap()
    {
        var page = await site.GetPageAsync("/search");

        Assert.Equal("/search?view=map", page.Document.QuerySelector("[aria-label='Show as'] a")?.GetAttribute("href"));
        Assert.Empty(page.Document.QuerySelectorAll("svg"));
    }

    [Fact]
    public async Task Get_MapWithNothingToPin_ShowsTheArea()
    {
        var page = await site.GetPageAsync("/search?q=helpline&view=map");

        Assert.Equal(2, page.Document.QuerySelectorAll(".map__district").Length);
        Assert.Equal(["Helpline"], page.TextsOf(".result h3"));
    }
}
