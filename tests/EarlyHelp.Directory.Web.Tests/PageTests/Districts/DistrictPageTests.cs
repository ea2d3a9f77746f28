using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Districts;

/// <summary>/districts and /districts/{slug}: in the invented area, whose two districts become one on 1 April 2030.</summary>
public sealed class DistrictPageTests(DistrictPageTests.Before site, DistrictPageTests.After later) : IClassFixture<DistrictPageTests.Before>, IClassFixture<DistrictPageTests.After>
{
    public sealed class Before : NorthmoorSite
    {
        public Before() => Put(Entities);
    }

    public sealed class After : NorthmoorSite
    {
        public After()
        {
            Clock.Now = new DateTimeOffset(2030, 4, 1, 9, 0, 0, TimeSpan.Zero);
            Put(Entities);
        }
    }

    private static object[] Entities =>
    [
        Listings.Organisation(name: "Fell Families") with { LeadProviderFor = ["E07999901"] },
        In("E07999901", "Fell Family Centre", "family-centres") with { Level = LevelOfNeed.Targeted },
        In("E07999901", "Stay and play", "family-centres") with { Level = LevelOfNeed.Universal },
        In("E07999901", "Pantry"),
        In("E07999901", "Larder"),
        In("E07999902", "Pantry elsewhere"),
    ];

    private static Service In(string district, string name, string topic = "food-banks") => Listings.Bare(name, name) with
    {
        ServiceAreas = [Listings.InDistrict(district)],
        Terms = [Listings.Topic(topic)],
        Eligibility = new Eligibility { MinimumAge = 5, MaximumAge = 10 },
    };

    [Fact]
    public async Task Get_Index_ListsDistrictsInForceAndThoseToCome()
    {
        var page = await site.GetPageAsync("/districts");

        Assert.Equal(["Fell Side", "Tarn Dale"], page.TextsOf(".ways > li > a"));
        Assert.Contains("Northmoor Vale begins on 1 April 2030 and takes over from Fell Side and Tarn Dale.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_District_ShowsLeadProviderFamilyCentreAndContact()
    {
        var page = await site.GetPageAsync("/districts/fell-side");

        Assert.Equal("Fell Side", page.Heading);
        Assert.Equal(["Fell Families", "Fell Family Centre", "Northmoor Families Desk"], page.TextsOf(".card h3"));
        Assert.Equal(["Tarn Dale"], page.TextsOf("[aria-labelledby=nearby] a"));
        Assert.Contains("Fell Side ends on 31 March 2030.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Coverage_CountsByTopicAndAgeWhatTheLinkedSearchFinds()
    {
        var page = await site.GetPageAsync("/districts/fell-side");

        var link = page.Document.QuerySelector("table.coverage a[href*='topic=money'][href*='age=5-11']");
        Assert.Equal("2 for Primary school, Money, food and work", link?.TextContent);
        Assert.Contains("2 services", (await site.GetPageAsync(link!.GetAttribute("href")!)).Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("table.coverage a[href*='topic=money'][href*='age=18-25']"));
    }

    [Fact]
    public async Task Get_SuccessorBeforeItsFirstDay_SaysWhenItBegins()
    {
        var page = await site.GetPageAsync("/districts/northmoor-vale");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Northmoor Vale begins on 1 April 2030.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Fell Side", "Tarn Dale"], page.TextsOf("main .ways a"));
    }

    [Fact]
    public async Task Get_DistrictAfterItsLastDay_RedirectsToItsSuccessor()
    {
        var page = await later.GetPageAsync("/districts/fell-side");

        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal("/districts/northmoor-vale", page.Answer.Headers.Location?.OriginalString);
    }

    /// <summary>One rule for the page, the booklet and the feed.</summary>
    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("/booklet", HttpStatusCode.NotFound)]
    [InlineData("/feed.atom", HttpStatusCode.NotFound)]
    public async Task Get_DistrictToCome_HasNoListingsYet(string page, HttpStatusCode status)
    {
        var shown = await site.GetPageAsync("/districts/northmoor-vale" + page);

        Assert.Equal(status, shown.Status);
        Assert.Null(shown.Document.QuerySelector("link[href$='northmoor-vale/feed.atom']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/booklet")]
    [InlineData("/feed.atom")]
    public async Task Get_DistrictThatEndedWithoutASuccessor_IsGone(string page) => Assert.Equal(HttpStatusCode.Gone, (await site.GetPageAsync("/districts/old-fell" + page)).Status);

    [Theory]
    [InlineData("/booklet?size=large&part=2", "/booklet?size=large&part=2")]
    [InlineData("/feed.atom", "/feed.atom")]
    public async Task Get_BookletAndFeedAfterTheLastDay_RedirectWithAllThatWasAskedFor(string page, string to)
    {
        var answer = (await later.GetPageAsync("/districts/fell-side" + page)).Answer;

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/districts/northmoor-vale" + to, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Get_DistrictWithOneListing_SpeaksOfOne()
    {
        var page = await site.GetPageAsync("/districts/tarn-dale");

        Assert.Contains("1 service for children and families in Tarn Dale.", page.Text, StringComparison.Ordinal);
        Assert.Contains("See the service in Tarn Dale", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SuccessorInForce_HasWhatItsPredecessorsHad()
    {
        var page = await later.GetPageAsync("/districts/northmoor-vale");

        Assert.Contains("5 services for children and families in Northmoor Vale.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Fell Families", page.TextsOf(".card h3"));
    }

    [Fact]
    public async Task Get_UnknownDistrict_Is404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetPageAsync("/districts/woking")).Status);
    }
}
