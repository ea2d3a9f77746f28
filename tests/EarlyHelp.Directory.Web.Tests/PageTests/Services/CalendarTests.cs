using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Services;

public sealed class CalendarTests : IDisposable
{
    private readonly SiteHost _site = new();
    private readonly HttpClient _browser;

    public CalendarTests()
    {
        _browser = _site.CreateClient(_site.ClientOptions);
        _site.Put([
            Listings.Bare() with { Schedules = [new Schedule { Frequency = ScheduleFrequency.Weekly, Days = [DayOfWeek.Tuesday], OpensAt = new TimeOnly(10, 0), ClosesAt = new TimeOnly(12, 0) }] },
            Listings.Bare("2", "Helpline"),
            Listings.Bare("3", "Old club") with { Status = ServiceStatus.Defunct },
        ]);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Calendar_OfAListingWithTimes_IsAFile()
    {
        var answer = await _browser.GetAsync("/services/toddler-group.ics");

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("toddler-group.ics", answer.Content.Headers.ContentDisposition!.FileName);
        var file = await answer.Content.ReadAsStringAsync();
        Assert.Contains("RRULE:FREQ=WEEKLY", file, StringComparison.Ordinal);
        Assert.Contains("URL:http://localhost/services/toddler-group\r\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/services/helpline.ics", HttpStatusCode.NotFound)]
    [InlineData("/services/no-such.ics", HttpStatusCode.NotFound)]
    [InlineData("/services/old-club.ics", HttpStatusCode.Gone)]
    public async Task Calendar_OfWhatHasNone_SaysSo(string address, HttpStatusCode expected) => Assert.Equal(expected, (await _browser.GetAsync(address)).StatusCode);

    [Fact]
    public async Task Calendar_AtAnOldAddress_LeadsToTheNewOne()
    {
        _site.Put([Listings.Bare(name: "Stay and play")]);

        Assert.Equal("/services/stay-and-play.ics", (await _browser.GetAsync("/services/toddler-group.ics")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Listing_OffersTheFileOnlyWhereThereIsOne()
    {
        Assert.NotNull((await _browser.GetPageAsync("/services/toddler-group")).Document.QuerySelector("a[href='/services/toddler-group.ics']"));
        var helpline = await _browser.GetPageAsync("/services/helpline");
        Assert.Null(helpline.Document.QuerySelector("a[href$='.ics']"));
        Assert.NotNull(helpline.Document.QuerySelector("a[href='/my-list?add=helpline'][rel=nofollow]"));
    }
}
