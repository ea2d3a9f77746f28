using System.Globalization;
using System.Text.Json;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.Records;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class FeedTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Theory]
    [InlineData("3.0")]
    [InlineData("1.0")]
    public async Task AllPages_AreRead(string version)
    {
        await using var feed = await FeedDesk.Start(request => Page(request.Page ?? 1, 3, version: version));

        var report = await Import(feed, "/services");

        Assert.Equal((6, 6, 0L), (report.Rows, report.Created, report.WarningCount));
        Assert.Equal(["/services", "/services?page=2", "/services?page=3"], feed.Asked);
        Assert.Equal("127-0-0-1", report.Source);
    }

    [Fact]
    public async Task OtherParameters_AreKept()
    {
        await using var feed = await FeedDesk.Start(request => Page(request.Page ?? 1, 2));

        await Import(feed, "/services?per_page=2&taxonomy_id=x");

        Assert.Equal("/services?per_page=2&taxonomy_id=x&page=2", feed.Asked[1]);
    }

    [Fact]
    public async Task WithoutALastSign_AnEmptyPageEndsIt()
    {
        await using var feed = await FeedDesk.Start(request => Page(request.Page ?? 1, 2, last: false));

        var report = await Import(feed, "/services");

        Assert.Equal((4, 3), (report.Rows, feed.Asked.Count));
    }

    [Fact]
    public async Task ALastPageSentForEver_EndsIt()
    {
        await using var feed = await FeedDesk.Start(request => Page(Math.Min(request.Page ?? 1, 2), 2, last: false));

        var report = await Import(feed, "/services");

        Assert.Equal((4, 0, 3), (report.Rows, report.Refused, feed.Asked.Count));
    }

    [Fact]
    public async Task PagesThatStartOver_EndIt()
    {
        await using var feed = await FeedDesk.Start(request => Page((((request.Page ?? 1) - 1) % 3) + 1, 3, last: false));

        var report = await Import(feed, "/services");

        Assert.Equal((6, 0, 4), (report.Rows, report.Refused, feed.Asked.Count));
    }

    [Fact]
    public async Task NoSuchPage_EndsIt()
    {
        await using var feed = await FeedDesk.Start(request => request.Page > 2 ? FeedReply.Error(404) : Page(request.Page ?? 1, 2, last: false));

        var report = await Import(feed, "/services");

        Assert.Equal((4, ImportOutcome.Done), (report.Rows, report.Outcome));
    }

    [Fact]
    public async Task PagesThatAreCountedFromZero_AreAllRead()
    {
        await using var feed = await FeedDesk.Start(request => Page((request.Page ?? 0) + 1, 3, number: request.Page ?? 0));

        var report = await Import(feed, "/services");

        Assert.Equal((6, 0), (report.Rows, report.Refused));
    }

    [Fact]
    public async Task AFirstPageThatOnlyCallsItselfZero_IsNotReadTwice()
    {
        await using var feed = await FeedDesk.Start(request => Page(request.Page ?? 1, 3, number: (request.Page ?? 1) - 1));

        var report = await Import(feed, "/services");

        Assert.Equal((6, 0), (report.Rows, report.Refused));
    }

    [Fact]
    public async Task ALastSignTooSoon_IsBelieved_ButTold()
    {
        await using var feed = await FeedDesk.Start(_ => Page(1, 3, last: true));

        var report = await Import(feed, "/services");

        Assert.Equal(2, report.Rows);
        Assert.Equal(("pages", "2"), (Assert.Single(report.Warnings).Field, report.Warnings[0].Value));
    }

    [Fact]
    public async Task AServiceThatMovedBetweenPages_IsTakenOnce()
    {
        await using var feed = await FeedDesk.Start(request => request.Page is null or 1
            ? new FeedReply("""{"total_items":3,"contents":[{"id":"1","name":"A","schedules":[]},{"id":"2","name":"B","schedules":[]}]}""")
            : new FeedReply("""{"total_items":3,"last_page":true,"contents":[{"id":"2","name":"B","schedules":[]}]}"""));

        var report = await Import(feed, "/services");

        Assert.Equal((3, 2, 1), (report.Rows, report.Created, report.Refused));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v3")]
    public async Task TheRootOfAFeed_LeadsToItsServices(string root)
    {
        await using var feed = await FeedDesk.Start(request => request.Path == root
            ? new FeedReply("""{"version":"HSDS-UK-3.0","profile":"https://profile.example","openapi_url":"https://openapi.example"}""")
            : Page(request.Page ?? 1, 2));

        var report = await Import(feed, root);

        Assert.Equal(4, report.Rows);
        Assert.Equal(root.TrimEnd('/') + "/services", feed.Asked[1]);
    }

    [Fact]
    public async Task ARootWithoutAnAnswer_LeadsToItsServices()
    {
        await using var feed = await FeedDesk.Start(request => request.Path.EndsWith("/services", StringComparison.Ordinal) ? Page(request.Page ?? 1, 1) : FeedReply.Error(404));

        Assert.Equal(2, (await Import(feed, "/v1")).Rows);
    }

    [Fact]
    public async Task FlatLists_AreFilledFromSingleServices()
    {
        await using var feed = await FeedDesk.Start(request => request.Path == "/services"
            ? new FeedReply("""{"total_items":2,"last_page":true,"contents":[{"id":"a/b","name":"A","status":"active"},{"id":"2","name":"B","status":"active"}]}""")
            : new FeedReply($$"""{"id":"{{(request.Path.EndsWith("/2", StringComparison.Ordinal) ? "2" : "a/b")}}","name":"Whole","status":"active","service_at_locations":[{"location":{"name":"Hall"} } ]}"""));

        var report = await Import(feed, "/services?page=1");

        Assert.Equal((2, 2, 0L), (report.Rows, report.Created, report.WarningCount));
        Assert.Equal("Hall", _desk.Service("a/b", "127-0-0-1").Locations[0].Location.Name);
        Assert.Equal(3, feed.Asked.Count);
    }

    [Fact]
    public async Task FlatLists_OfAFeedWithoutSingleServices_AreTakenAsTheyAre()
    {
        await using var feed = await FeedDesk.Start(request => request.Path == "/services"
            ? new FeedReply(JsonSerializer.Serialize(new { last_page = true, contents = Enumerable.Range(1, 9).Select(id => new { id, name = "A", status = "active" }) }))
            : FeedReply.Error(404));

        var report = await Import(feed, "/services");

        Assert.Equal((9, 9), (report.Rows, report.Created));
        Assert.Equal("services", Assert.Single(report.Warnings).Field);
        Assert.Equal(4, feed.Asked.Count);
    }

    [Fact]
    public async Task ASingleServiceThatFails_DoesNotReplaceWhatIsThere()
    {
        var fails = false;
        await using var feed = await FeedDesk.Start(request => request.Path == "/services"
            ? new FeedReply("""{"last_page":true,"contents":[{"id":"1","name":"A","status":"active"},{"id":"2","name":"B","status":"active"}]}""")
            : fails && request.Path.EndsWith('1') ? FeedReply.Error(500)
            : new FeedReply($$"""{"id":"{{request.Path[^1]}}","name":"Whole","status":"active","service_at_locations":[{"location":{"name":"Hall"} } ]}"""));
        await Import(feed, "/services");
        fails = true;

        var report = await Import(feed, "/services");

        Assert.Equal((2, 1, 1), (report.Rows, report.Unchanged, report.Refused));
        Assert.Contains("500", report.Reasons[0].Reason, StringComparison.Ordinal);
        Assert.Single(_desk.Service("1", "127-0-0-1").Locations);
    }

    [Fact]
    public async Task ServicesAtLocations_OnSeveralPages_ComeTogether()
    {
        await using var feed = await FeedDesk.Start(request => new FeedReply(
            $$"""{"page_number":{{request.Page ?? 1}},"last_page":{{(request.Page == 2 ? "true" : "false")}},"contents":[{"id":"{{request.Page ?? 1}}","service":{"id":"s","name":"Food bank"},"location":{"name":"Hall {{request.Page ?? 1}}" } } ]}"""));

        var report = await Import(feed, "/service_at_locations");

        Assert.Equal((1, 1), (report.Rows, report.Created));
        Assert.Equal(["Hall 1", "Hall 2"], _desk.Service("s", "127-0-0-1").Locations.Select(place => place.Location.Name));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task ABusyServer_IsAskedAgain(int status)
    {
        await using var feed = await FeedDesk.Start(request => request.Time < 3 ? FeedReply.Error(status) : Page(request.Page ?? 1, 2));

        var report = await Import(feed, "/services");

        Assert.Equal((4, 6), (report.Rows, feed.Asked.Count));
    }

    [Fact]
    public async Task RetryAfter_IsWaitedFor()
    {
        await using var feed = await FeedDesk.Start(request => request.Time < 2 ? FeedReply.Error(503, "1") : Page(1, 1));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await Import(feed, "/services");

        Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(0.95), $"waited {clock.Elapsed}");
    }

    [Fact]
    public async Task AServerThatAsksToWaitTooLong_IsNotAskedAgain()
    {
        await using var feed = await FeedDesk.Start(_ => FeedReply.Error(429, "3600"));

        var error = await Assert.ThrowsAsync<UnreadableSourceException>(() => Import(feed, "/services"));

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

        var error = await Assert.ThrowsAsync<UnreadableSourceException>(() => Import(feed, "/services"));

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
        await using var feed = await FeedDesk.Start(request => request.Page != 3 ? Page(request.Page ?? 1, 5, last: false) : how switch
        {
            "error" => FeedReply.Error(500),
            "missing" => FeedReply.Error(404),
            _ => new FeedReply("{\"contents\":[{"),
        });

        var report = await Import(feed, "/services");

        Assert.Equal((4, 4, ImportOutcome.Stopped, 5L), (report.Rows, report.Created, report.Outcome, report.Stopped!.Row));
        Assert.Contains("Page 3", report.Stopped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatBreaksOff_IsFetchedAgain()
    {
        await using var feed = await FeedDesk.Start(request => Page(1, 1) with { BreaksOff = request.Time == 1 });

        Assert.Equal((2, 2), ((await Import(feed, "/services")).Rows, feed.Asked.Count));
    }

    [Fact]
    public async Task FilesOnTheWeb_AreToldByTheirContent()
    {
        await using var feed = await FeedDesk.Start(request => request.Path switch
        {
            "/download" => new FeedReply("id,name\n1,A\n2,B\n"),
            "/moved" => new FeedReply("") { Status = 302, Location = "/list" },
            "/list" => new FeedReply("""[{"id":"3","name":"C","status":"active"}]"""),
            _ => new FeedReply("<html></html>"),
        });

        Assert.Equal(2, (await Import(feed, "/download")).Created);
        Assert.Equal(1, (await Import(feed, "/moved")).Created);
        Assert.Contains("web page", (await Assert.ThrowsAsync<UnreadableSourceException>(() => Import(feed, "/page"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoServer_IsSaidSo() =>
        Assert.Contains("could not be read", (await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.ImportFile("http://127.0.0.1:1/services"))).Message, StringComparison.Ordinal);

    public void Dispose() => _desk.Dispose();

    private Task<ImportReport> Import(FeedDesk feed, string path) => _desk.ImportFile(feed.Address + path);

    /// <summary>A page of two whole services; beyond the last page an empty one.</summary>
    private static FeedReply Page(int page, int pages, bool? last = null, int? number = null, string version = "3.0")
    {
        var items = page > pages ? [] : Enumerable.Range((page * 2) - 1, 2).Select(id => new { id = $"s{id}", name = $"Service {id}", status = "active", schedules = Array.Empty<object>() }).ToArray();
        var isLast = last ?? page >= pages;
        return new FeedReply(version == "1.0"
            ? JsonSerializer.Serialize(new { totalElements = pages * 2, totalPages = pages, number = number ?? page, size = 2, first = page == 1, last = isLast, content = items })
            : JsonSerializer.Serialize(new { total_items = pages * 2, total_pages = pages, page_number = number ?? page, size = 2, first_page = page == 1, last_page = isLast, contents = items }));
    }
}
