using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Organisations;

/// <summary>/organisations.</summary>
public sealed class OrganisationIndexTests(OrganisationIndexTests.Site site) : IClassFixture<OrganisationIndexTests.Site>
{
    /// <summary>A few of each kind, and more of one name than fit a page.</summary>
    public sealed class Site : SiteHost
    {
        public Site() => Put([
            .. Offering("beech"), .. Offering("Ash"), .. Offering("alder"), .. Offering("7th Scouts"), .. Offering("Closed", status: ServiceStatus.Defunct),
            .. Enumerable.Range(1, 130).SelectMany(number => Offering("Same name", number.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);

        private static object[] Offering(string name, string id = "", ServiceStatus status = ServiceStatus.Active) =>
            [Listings.Organisation(name + id, name), Listings.Bare(name + id, "Help") with { OrganisationId = name + id, Status = status }];
    }

    [Fact]
    public async Task Get_ShowsTheFirstLetterWithLinksToTheOthers()
    {
        var page = await site.GetPageAsync("/organisations");

        Assert.Equal(["A", "B", "S", "0-9"], page.TextsOf(".letters a"));
        Assert.Equal(["alder 1 service", "Ash 1 service"], page.TextsOf(".index li"));
    }

    [Theory]
    [InlineData("b", "beech 1 service")]
    [InlineData("0-9", "7th Scouts 1 service")]
    public async Task Get_Letter_ShowsItsOrganisations(string letter, string expected)
    {
        var page = await site.GetPageAsync("/organisations?letter=" + letter);

        Assert.Equal([expected], page.TextsOf(".index li"));
    }

    [Fact]
    public async Task Get_MoreThanAPage_NeitherRepeatsNorSkips()
    {
        var first = await site.GetPageAsync("/organisations?letter=S");
        var second = await site.GetPageAsync("/organisations?letter=S&page=2");

        var links = first.Document.QuerySelectorAll(".index a").Concat(second.Document.QuerySelectorAll(".index a")).Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(130, links.Distinct().Count());
        Assert.Equal(130, links.Count);
        Assert.Contains("page 2 of 2", second.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("letter=Q")]
    [InlineData("letter=%25")]
    [InlineData("letter=B&page=2")]
    [InlineData("letter=B&page=0")]
    [InlineData("page=abc")]
    public async Task Get_PageThatIsNotThere_Is404(string query)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetPageAsync("/organisations?" + query)).Status);
    }

    [Fact]
    public async Task Get_WithNoOrganisation_SaysSo()
    {
        using var empty = new SiteHost();

        var page = await empty.GetPageAsync("/organisations");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("No organisation is listed yet.", page.Text, StringComparison.Ordinal);
    }
}
