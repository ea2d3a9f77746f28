using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.AgeStages;

/// <summary>/ages and /ages/{slug}.</summary>
public sealed class AgePageTests(AgePageTests.Site site) : IClassFixture<AgePageTests.Site>
{
    public sealed class Site : SiteHost
    {
        public Site() => Put(For("Bump", -0.75m, 0), For("Babies", 0, 1), For("Infants", 5, 7), For("From eleven", 11, 15));

        private static Service For(string name, decimal from, decimal to) => Listings.Bare(name, name) with
        {
            Eligibility = new Eligibility { MinimumAge = from, MaximumAge = to },
            Terms = [Listings.Topic("play")],
        };
    }

    [Fact]
    public async Task Get_Index_SaysWhatEndsAndBeginsAtEachBirthday()
    {
        var page = await site.GetPageAsync("/ages");

        Assert.Equal(["When your baby is born", "At 5", "At 11", "At 16", "At 18", "At 25"], page.TextsOf(".change h3"));
        Assert.All(page.Document.QuerySelectorAll(".change"), change => Assert.All(change.QuerySelectorAll("ul"), list => Assert.NotEmpty(list.Children)));
    }

    [Fact]
    public async Task Get_Pregnancy_CountsOnlyWhatIsForBeforeBirth()
    {
        var page = await site.GetPageAsync("/ages/pregnancy");

        Assert.Equal("/search?age=pregnancy", page.Document.QuerySelector("a.see-all")?.GetAttribute("href"));
        Assert.Equal("See the service for this age", page.TextOf("a.see-all"));
    }

    [Fact]
    public async Task Get_Stage_LinksToTheSearchesThatItsCountsMean()
    {
        var page = await site.GetPageAsync("/ages/primary");

        Assert.Contains("Things to do (2)", page.TextOf(".ways li"), StringComparison.Ordinal);
        var search = await site.GetPageAsync(page.Document.QuerySelector(".ways a")!.GetAttribute("href")!);
        Assert.Equal(["From eleven", "Infants"], search.TextsOf(".result h3").Order());
        Assert.Equal(["/ages/babies-and-toddlers", "/ages/secondary"], page.Document.QuerySelectorAll("nav[aria-label=Stages] a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_StageWithNothingListed_StillSaysWhatChanges()
    {
        var page = await site.GetPageAsync("/ages/young-people");

        Assert.Contains("Nothing is listed for this age yet.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["At 18", "At 16"], page.TextsOf(".change h3"));
    }

    [Fact]
    public async Task Get_UnknownStage_Is404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetPageAsync("/ages/ninety")).Status);
    }
}
