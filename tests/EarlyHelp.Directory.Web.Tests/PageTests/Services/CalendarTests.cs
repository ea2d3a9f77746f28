using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Services;

public sealed class CalendarTests : IDisposable
{
    private readonly Visit _visit = new();

    public CalendarTests()
    {
        _visit.Site.Put([
            Listings.Bare() with { Schedules = [new Schedule { Frequency = ScheduleFrequency.Weekly, Days = [DayOfWeek.Tuesday], OpensAt = new TimeOnly(10, 0), ClosesAt = new TimeOnly(12, 0) }] },
            Listings.Bare("2", "Helpline"),
            Listings.Bare("3", "Old club") with { Status = ServiceStatus.Defunct },
        ]);
    }

    public void Dispose() => _visit.Dispose();

    [Fact]
    public async Task Calendar_OfAListingWithTimes_IsAFile()
    {
        var answer = await _visit.Browser.GetAsync("/services/toddler-group.ics");

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
    public async Task Calendar_OfWhatHasNone_SaysSo(string address, HttpStatusCode expected) => Assert.Equal(expected, (await _visit.Browser.GetAsync(address)).StatusCode);

    [Fact]
    public async Task Calendar_AtAnOldAddress_LeadsToTheNewOne()
    {
        _visit.Site.Put([Listings.Bare(name: "Stay and play")]);

        Assert.Equal("/services/stay-and-play.ics", (await _visit.Browser.GetAsync("/services/toddler-group.ics")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Listing_OffersTheFileOnlyWhereThereIsOne()
    {
        Assert.NotNull((await _visit.Browser.GetPageAsync("/services/toddler-group")).Document.QuerySelector("a[href='/services/toddler-group.ics']"));
        var helpline = await _visit.Browser.GetPageAsync("/services/helpline");
        Assert.Null(helpline.Document.QuerySelector("a[href$='.ics']"));
        Assert.NotNull(helpline.Document.QuerySelector("a[href='/my-list?add=helpline'][rel=nofollow]"));
    }
}
