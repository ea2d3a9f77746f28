using System.Globalization;
using System.Net;
using System.Xml.Linq;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

public sealed class FeedTests : IDisposable
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    private readonly Visit _visit = new();

    public void Dispose() => _visit.Dispose();

    [Fact]
    public async Task Feed_SaysWhatIsNewChangedAndClosed()
    {
        _visit.Site.Put([Listings.Bare("1", "One"), Listings.Bare("2", "Two & <three>"), Listings.Bare("3", "Hidden") with { Status = ServiceStatus.Inactive }]);
        _visit.Site.Clock.Now += TimeSpan.FromHours(1);
        _visit.Site.Put([Listings.Bare("1", "One") with { Summary = "Now on \u0001Mondays" }]);
        _visit.Site.Clock.Now += TimeSpan.FromHours(1);
        _visit.Site.Put([Listings.Bare("4", "Four") with { Status = ServiceStatus.Defunct }]);

        var feed = await Feed("/feed.atom");

        Assert.Equal(["Closed: Four", "Changed: One", "New: Two & <three>"], feed.Elements(_atom + "entry").Select(entry => (string)entry.Element(_atom + "title")!));
        Assert.Equal("http://localhost/feed.atom", (string)feed.Element(_atom + "id")!);
        Assert.Equal("2026-11-22T11:00:00Z", (string)feed.Element(_atom + "updated")!);
        var changed = feed.Elements(_atom + "entry").ElementAt(1);
        Assert.Equal("Now on Mondays", (string)changed.Element(_atom + "summary")!);
        Assert.Equal("2026-11-22T09:00:00Z", (string)changed.Element(_atom + "published")!);
        Assert.Equal("http://localhost/services/one", (string)changed.Element(_atom + "link")!.Attribute("href")!);
    }

    [Fact]
    public async Task Feed_HasWhatRfc4287Asks()
    {
        _visit.Site.Put([Listings.Bare("1", "One"), Listings.Bare("2", "Two")]);

        foreach (var address in new[] { "/feed.atom", "/districts/woking/feed.atom" })
        {
            var feed = await Feed(address);

            Assert.NotNull(feed.Element(_atom + "title"));
            Assert.NotNull(feed.Element(_atom + "author")!.Element(_atom + "name"));
            Assert.Single(feed.Elements(_atom + "link"), link => (string)link.Attribute("rel")! == "self");
            Assert.All(feed.Elements(_atom + "entry").Append(feed), element => Assert.True(DateTimeOffset.TryParse((string)element.Element(_atom + "updated")!, CultureInfo.InvariantCulture, out _)));
            var ids = feed.Elements(_atom + "entry").Select(entry => (string)entry.Element(_atom + "id")!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(ids, id => Assert.True(Uri.IsWellFormedUriString(id, UriKind.Absolute)));
        }
    }

    [Fact]
    public async Task FeedOfADistrict_HasItsServicesAndThoseOfTheCounty()
    {
        _visit.Site.Put([
            Listings.Bare("1", "Woking group") with { ServiceAreas = [Listings.InDistrict("E07000217")] },
            Listings.Bare("2", "Epsom group") with { ServiceAreas = [Listings.InDistrict("E07000208")] },
            Listings.Bare("3", "County line") with { ServiceAreas = [new ServiceArea { Extent = ServiceAreaExtent.County, Code = "E10000030" }] },
            Listings.Bare("4", "National line") with { ServiceAreas = [new ServiceArea { Extent = ServiceAreaExtent.National }] },
            Listings.Bare("5", "In a hall") with { Locations = [new() { Location = new() { Town = "Woking", Postcode = "GU21 6", Latitude = 51.319, Longitude = -0.559 } }] },
        ]);

        var feed = await Feed("/districts/woking/feed.atom");

        Assert.Equal(["New: County line", "New: In a hall", "New: Woking group"], feed.Elements(_atom + "entry").Select(entry => (string)entry.Element(_atom + "title")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FeedOfADistrict_AfterItsLastDay_LeadsToItsSuccessors()
    {
        _visit.Site.Clock.Now = new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal("/districts/west-surrey/feed.atom", (await _visit.Browser.GetAsync("/districts/woking/feed.atom")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await _visit.Browser.GetAsync("/districts/atlantis/feed.atom")).StatusCode);
    }

    [Fact]
    public async Task Feed_AfterAChange_IsNewAtOnce()
    {
        _visit.Site.Put([Listings.Bare("1", "One")]);
        await Feed("/feed.atom");
        _visit.Site.Put([Listings.Bare("2", "Two")]);

        Assert.Equal(2, (await Feed("/feed.atom")).Elements(_atom + "entry").Count());
    }

    [Fact]
    public async Task Pages_NameTheirFeed()
    {
        Assert.NotNull((await _visit.Browser.GetPageAsync("/")).Document.QuerySelector("link[rel=alternate][type='application/atom+xml'][href='/feed.atom']"));
        Assert.NotNull((await _visit.Browser.GetPageAsync("/districts/woking")).Document.QuerySelector("link[rel=alternate][href='/districts/woking/feed.atom']"));
    }

    private async Task<XElement> Feed(string address)
    {
        var answer = await _visit.Browser.GetAsync(address);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
    }
}
