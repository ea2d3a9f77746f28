using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using EarlyHelp.Directory.Web.Pages.Advice;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Advice;

public sealed class FreshnessTests
{
    [Fact]
    public async Task HowWeCheck_ShowsSharesByAgeWayAndDistrict()
    {
        await using var site = new SiteHost();
        var today = LocalTime.Today(site.Clock);
        site.Put(
            Checked("one", today.AddMonths(-1), AssuranceMethod.Phone),
            Checked("two", today.AddMonths(-3), AssuranceMethod.Phone),
            Checked("three", today.AddMonths(-6).AddDays(-1), AssuranceMethod.Visit),
            Checked("four", today.AddYears(-2), AssuranceMethod.Website),
            Checked("five", null, null),
            Checked("closed", today, AssuranceMethod.Visit) with { Status = ServiceStatus.Defunct });

        var page = await site.GetPageAsync("/about/how-we-check");

        Assert.Equal(
            [("In the last 3 months", "2", "40%"), ("In the last 6 months", "2", "40%"), ("In the last 12 months", "3", "60%"), ("Not yet, or not for a year", "2", "40%")],
            Rows(page, "table:first-of-type"));
        Assert.Equal(["by phone: 2", "by a visit: 1"], page.TextsOf(".freshness ul li"));
        Assert.Equal([("Woking", "2", "5")], Rows(page, "table:last-of-type"));
        Assert.Contains("Today there are 5 listings.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "none")]
    [InlineData(0, 10, "0%")]
    [InlineData(1, 1000, "under 1%")]
    [InlineData(999, 1000, "99%")]
    [InlineData(10, 10, "100%")]
    public void Share_NeverFlatters(int part, int whole, string expected) => Assert.Equal(expected, Freshness.Share(part, whole));

    private static IEnumerable<(string, string, string)> Rows(SitePage page, string table)
    {
        var cells = page.TextsOf($".freshness {table} td");
        return page.TextsOf($".freshness {table} tbody th").Select((head, at) => (head, cells[2 * at], cells[(2 * at) + 1]));
    }

    private static Service Checked(string id, DateOnly? on, AssuranceMethod? how) => Listings.Bare(id) with
    {
        Assurance = on is { } day ? new Assurance { On = day, How = how } : null,
        ServiceAreas = [Listings.InDistrict("E07000217")],
    };
}
