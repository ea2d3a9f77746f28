using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Levels;

/// <summary>/levels.</summary>
public sealed class LevelsPageTests(LevelsPageTests.Site site) : IClassFixture<LevelsPageTests.Site>
{
    public sealed class Site : SiteHost
    {
        public Site() => Put(
            Listings.Bare("1", "Stay and play") with { Level = LevelOfNeed.Universal, Access = AccessRoute.Direct },
            Listings.Bare("2", "Family worker") with { Level = LevelOfNeed.Targeted, Access = AccessRoute.RequestForSupport });
    }

    [Fact]
    public async Task Get_SaysForTheFirstTwoLevelsThatNobodyHasToBeContacted()
    {
        var page = await site.GetPageAsync("/levels");

        const string NoNeed = "There is no need to contact Children's Single Point of Access (C-SPA).";
        Assert.Contains(NoNeed, page.TextOf("[aria-labelledby=level-1]"), StringComparison.Ordinal);
        Assert.Contains(NoNeed, page.TextOf("[aria-labelledby=level-2]"), StringComparison.Ordinal);
        Assert.DoesNotContain(NoNeed, page.TextOf("[aria-labelledby=level-3]"), StringComparison.Ordinal);
        Assert.Contains("request for support to Children's Single Point of Access (C-SPA)", page.TextOf("[aria-labelledby=level-3]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ShowsListingsAndRoutesOfEachLevel()
    {
        var page = await site.GetPageAsync("/levels");

        Assert.Contains("Stay and play", page.TextOf("[aria-labelledby=level-1]"), StringComparison.Ordinal);
        Assert.Contains("Family worker", page.TextOf("[aria-labelledby=level-3]"), StringComparison.Ordinal);
        Assert.Equal("/search?level=3&access=request-for-support", page.Document.QuerySelector("[aria-labelledby=level-3] .routes a")?.GetAttribute("href"));
        Assert.Contains("Nothing is listed at this level yet.", page.TextOf("[aria-labelledby=level-4]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InAnAreaWithoutAPointOfAccess_NamesTheCouncil()
    {
        using var northmoor = new NorthmoorSite();

        var page = await northmoor.GetPageAsync("/levels");

        Assert.Contains("There is no need to contact Northmoor Council.", page.Text, StringComparison.Ordinal);
    }
}
