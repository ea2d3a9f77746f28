using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

/// <summary>A listing whose last day is over has no page: nothing may link to it, though its status is as it was.</summary>
public sealed class EndedListingTests
{
    [Fact]
    public async Task TheDayAfterTheLast_NothingLinksToTheListing()
    {
        using var site = new SiteHost();
        var last = LocalTime.Today(site.Clock);
        site.Put(Listings.Organisation(), Listings.Bare(name: "Last days club") with { OrganisationId = "org", ClosesOn = last });

        Assert.Equal(HttpStatusCode.OK, (await site.GetPageAsync("/services/last-days-club")).Status);
        Assert.All(await Linking(site), Assert.True);

        site.Clock.Now += TimeSpan.FromDays(1);

        Assert.Equal(HttpStatusCode.Gone, (await site.GetPageAsync("/services/last-days-club")).Status);
        Assert.All(await Linking(site), Assert.False);
        using var client = site.CreateClient();
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(new Uri("/services/last-days-club.ics", UriKind.Relative))).StatusCode);
        Assert.Contains("Closed: Last days club", await client.GetStringAsync(new Uri("/feed.atom", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static async Task<bool[]> Linking(SiteHost site)
    {
        using var client = site.CreateClient();
        return [
            (await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative))).Contains("/services/last-days-club", StringComparison.Ordinal),
            (await site.GetPageAsync("/organisations/heathside-families")).Document.QuerySelector("a[href='/services/last-days-club']") is not null,
            (await site.GetPageAsync("/organisations")).TextsOf(".index li").Count == 1,
            (await site.GetPageAsync("/about/how-we-check")).Text.Contains("there is 1 listing", StringComparison.Ordinal),
        ];
    }
}
