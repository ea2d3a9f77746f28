using System.Net;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Quadrants;

/// <summary>/quadrants/{slug}.</summary>
[Collection(OverDemoSite.Name)]
public sealed class QuadrantPageTests(DemoSite site)
{
    [Fact]
    public async Task Get_Quadrant_ShowsNetworkDistrictsAndLeads()
    {
        var page = await site.GetPageAsync("/quadrants/north-west");

        Assert.Equal("North West Surrey", page.Heading);
        Assert.Contains("North West Family Resilience Network", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Runnymede", "Surrey Heath", "Woking"], page.TextsOf(".ways > li > a"));
        Assert.Contains("Early help: Basinmere Families", page.TextsOf(".ways p"));
        Assert.Equal(["runnymede", "surrey-heath", "woking"], page.Document.QuerySelectorAll("form input[name=district]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task Get_QuadrantWithoutDistricts_LeadsToAllDistricts()
    {
        using var later = new SiteHost();
        later.Clock.Now = new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.Zero);

        var page = await later.GetPageAsync("/quadrants/north-west");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/districts']"));
    }

    [Fact]
    public async Task Get_UnknownQuadrant_Is404() => Assert.Equal(HttpStatusCode.NotFound, (await site.GetPageAsync("/quadrants/middle")).Status);
}
