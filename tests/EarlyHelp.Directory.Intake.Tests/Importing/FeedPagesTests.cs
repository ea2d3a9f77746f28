using EarlyHelp.Directory.Intake.Importing;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>How a feed is read page by page, and where it ends.</summary>
public sealed class FeedPagesTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Theory]
    [InlineData("3.0")]
    [InlineData("1.0")]
    public async Task AllPages_AreRead(string version)
    {
        await using var feed = await FeedDesk.Start(request => FeedReply.Page(request.Page ?? 1, 3, version: version));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((6, 6, 0L), (report.Rows, report.Created, report.WarningCount));
        Assert.Equal(["/services", "/services?page=2", "/services?page=3"], feed.Asked);
        Assert.Equal("127-0-0-1", report.Source);
    }

    [Fact]
    public async Task OtherParameters_AreKept()
    {
        await using var feed = await FeedDesk.Start(request => FeedReply.Page(request.Page ?? 1, 2));

        await _desk.Import(feed, "/services?per_page=2&taxonomy_id=x");

        Assert.Equal("/services?per_page=2&taxonomy_id=x&page=2", feed.Asked[1]);
    }

    [Fact]
    public async Task WithoutALastSign_AnEmptyPageEndsIt()
    {
        await using var feed = await FeedDesk.Start(request => FeedReply.Page(request.Page ?? 1, 2, last: false));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((4, 3), (report.Rows, feed.Asked.Count));
    }

    [Fact]
    public async Task ALastPageSentForEver_EndsIt()
    {
        await using var feed = await FeedDesk.Start(request => FeedReply.Page(Math.Min(request.Page ?? 1, 2), 2, last: false));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((4, 0, 3), (report.Rows, report.Refused, feed.Asked.Count));
    }

    [Fact]
    public async Task PagesThatStartOver_EndIt()
    {
        await using var feed = await FeedDesk.Start(request => FeedReply.Page((((request.Page ?? 1) - 1) % 3) + 1, 3, last: false));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((6, 0, 4), (report.Rows, report.Refused, feed.Asked.Count));
    }

    [Fact]
    public async Task NoSuchPage_EndsIt()
    {
        await using var feed = await FeedDesk.Start(request => request.Page > 2 ? FeedReply.Error(404) : FeedReply.Page(request.Page ?? 1, 2, last: false));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((4, ImportOutcome.Done), (report.Rows, report.Outcome));
    }

    [Fact]
    public async Task PagesThatAreCountedFromZero_AreAllRead()
    {
        await using var feed = await FeedDesk.Start(request => FeedReply.Page((request.Page ?? 0) + 1, 3, number: request.Page ?? 0));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((6, 0), (report.Rows, report.Refused));
    }

    [Fact]
    public async Task AFirstPageThatOnlyCallsItselfZero_IsNotReadTwice()
    {
        await using var feed = await FeedDesk.Start(request => FeedReply.Page(request.Page ?? 1, 3, number: (request.Page ?? 1) - 1));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((6, 0), (report.Rows, report.Refused));
    }

    [Fact]
    public async Task ALastSignTooSoon_IsBelieved_ButTold()
    {
        await using var feed = await FeedDesk.Start(_ => FeedReply.Page(1, 3, last: true));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal(2, report.Rows);
        Assert.Equal(("pages", "2"), (Assert.Single(report.Warnings).Field, report.Warnings[0].Value));
    }

    [Fact]
    public async Task AServiceThatMovedBetweenPages_IsTakenOnce()
    {
        await using var feed = await FeedDesk.Start(request => request.Page is null or 1
            ? new FeedReply("""{"total_items":3,"contents":[{"id":"1","name":"A","schedules":[]},{"id":"2","name":"B","schedules":[]}]}""")
            : new FeedReply("""{"total_items":3,"last_page":true,"contents":[{"id":"2","name":"B","schedules":[]}]}"""));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((3, 2, 1), (report.Rows, report.Created, report.Refused));
    }

    public void Dispose() => _desk.Dispose();
}
