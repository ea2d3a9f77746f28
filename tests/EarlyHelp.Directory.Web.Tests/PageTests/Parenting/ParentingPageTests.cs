using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Parenting;

/// <summary>/parenting. The clock stands at 22 November 2026.</summary>
public sealed class ParentingPageTests(ParentingPageTests.Site site) : IClassFixture<ParentingPageTests.Site>
{
    public sealed class Site : SiteHost
    {
        public Site() => Put(
            Course("B undated"),
            Course("A undated"),
            Course("Late", new DateOnly(2026, 11, 21), new DateOnly(2027, 2, 1)),
            Course("Soon", new DateOnly(2026, 12, 1)),
            Course("Over", new DateOnly(2026, 11, 1)),
            Course("Coordinator") with { Programme = null });

        private static Service Course(string name, params DateOnly[] starts) => Listings.Bare(name, name) with
        {
            Terms = [new() { Taxonomy = "topic", Term = "parenting-courses" }],
            Access = AccessRoute.SelfReferral,
            Eligibility = new Eligibility { MinimumAge = 5, MaximumAge = 11 },
            ServiceAreas = [Listings.InDistrict("E07000217")],
            Programme = new ParentingProgramme { Name = "Incredible Years", Evidence = "Tested often.", EvidenceLevel = "strong", Format = "group", Sessions = 12, Starts = starts },
        };
    }

    [Fact]
    public async Task Get_ShowsWhatAParentAsksOfACourse()
    {
        var page = await site.GetPageAsync("/parenting");

        Assert.Equal(
            ["Strong Tested often.", "Ages 5 to 11 Woking", "Ask for it yourself In a group, 12 sessions", "1 December 2026"],
            page.TextsOf("tbody tr:first-child td"));
        Assert.Equal("Soon Incredible Years", page.TextOf("tbody th"));
    }

    [Fact]
    public async Task Get_PutsTheSoonestFirstThenThoseWithoutADateByName()
    {
        var page = await site.GetPageAsync("/parenting");

        Assert.Equal(["Soon", "Late", "A undated", "B undated", "Over"], page.TextsOf("tbody th a"));
    }

    [Theory]
    [InlineData("age=16-18", 0)]
    [InlineData("age=5-11", 5)]
    [InlineData("where=woking", 5)]
    [InlineData("where=north-west", 5)]
    [InlineData("where=elmbridge", 0)]
    [InlineData("access=direct", 0)]
    [InlineData("format=group&evidence=strong", 5)]
    [InlineData("format=online", 0)]
    [InlineData("age=&where=&access=&format=&evidence=", 5)]
    public async Task Get_WithAChoice_ShowsWhatFits(string query, int courses)
    {
        var page = await site.GetPageAsync("/parenting?" + query);

        Assert.Equal(courses, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(courses == 0, page.Text.Contains("No course fits what you chose.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("age=old")]
    [InlineData("where=atlantis")]
    [InlineData("access=magic")]
    [InlineData("format=telepathy")]
    [InlineData("evidence=hearsay")]
    public async Task Get_WithAChoiceThatIsNotOffered_Is400(string query)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetPageAsync("/parenting?" + query)).Status);
    }

    [Fact]
    public async Task Get_KeepsTheChoiceInTheForm()
    {
        var page = await site.GetPageAsync("/parenting?where=woking&format=online");

        Assert.Equal(["woking", "online"], page.Document.QuerySelectorAll("option[selected]").Select(option => option.GetAttribute("value")).Where(value => value != ""));
        Assert.NotNull(page.Document.QuerySelector("form a[href='/parenting']"));
    }

    [Fact]
    public async Task Get_ListingOnTheTopicWithoutAProgramme_IsSomeoneToAsk()
    {
        var page = await site.GetPageAsync("/parenting");

        Assert.Equal(["Coordinator"], page.TextsOf("[aria-labelledby=advisers] h3"));
    }
}
