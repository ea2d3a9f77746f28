using System.Globalization;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.Records;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>Servers that are busy, refuse, break off or are not there.</summary>
public sealed class FeedFaultsTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task ABusyServer_IsAskedAgain(int status)
    {
        await using var feed = await FeedDesk.Start(request => request.Time < 3 ? FeedReply.Error(status) : FeedReply.Page(request.Page ?? 1, 2));

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((4, 6), (report.Rows, feed.Asked.Count));
    }

    [Fact]
    public async Task RetryAfter_IsWaitedFor()
    {
        await using var feed = await FeedDesk.Start(request => request.Time < 2 ? FeedReply.Error(503, "1") : FeedReply.Page(1, 1));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await _desk.Import(feed, "/services");

        Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(0.95), $"waited {clock.Elapsed}");
    }

    [Fact]
    public async Task AServerThatAsksToWaitTooLong_IsNotAskedAgain()
    {
        await using var feed = await FeedDesk.Start(_ => FeedReply.Error(429, "3600"));

        var error = await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.Import(feed, "/services"));

        Assert.Contains("asks to wait 3600 seconds", error.Message, StringComparison.Ordinal);
        Assert.Single(feed.Asked);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task ARefusal_IsNotAskedAgain_AndChangesNothing(int status)
    {
        await using var feed = await FeedDesk.Start(_ => FeedReply.Error(status));

        var error = await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.Import(feed, "/services"));

        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        Assert.Single(feed.Asked);
        Assert.Equal(0, _desk.Catalogue.Reader.Sequence());
    }

    [Theory]
    [InlineData("error")]
    [InlineData("missing")]
    [InlineData("broken")]
    public async Task AFeedThatFailsOnTheWay_LeavesThePagesBefore(string how)
    {
        await using var feed = await FeedDesk.Start(request => request.Page != 3 ? FeedReply.Page(request.Page ?? 1, 5, last: false) : how switch
        {
            "error" => FeedReply.Error(500),
            "missing" => FeedReply.Error(404),
            _ => new FeedReply("{\"contents\":[{"),
        });

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((4, 4, ImportOutcome.Stopped, 5L), (report.Rows, report.Created, report.Outcome, report.Stopped!.Row));
        Assert.Contains("Page 3", report.Stopped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatBreaksOff_IsFetchedAgain()
    {
        await using var feed = await FeedDesk.Start(request => FeedReply.Page(1, 1) with { BreaksOff = request.Time == 1 });

        Assert.Equal((2, 2), ((await _desk.Import(feed, "/services")).Rows, feed.Asked.Count));
    }

    [Fact]
    public async Task NoServer_IsSaidSo() =>
        Assert.Contains("could not be read", (await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.ImportFile("http://127.0.0.1:1/services"))).Message, StringComparison.Ordinal);

    public void Dispose() => _desk.Dispose();
}
