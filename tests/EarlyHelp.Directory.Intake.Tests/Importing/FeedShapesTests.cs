using System.Text.Json;
using EarlyHelp.Directory.Intake.Records;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>What an address may turn out to be: the root of a feed, flat lists, services at locations, a file.</summary>
public sealed class FeedShapesTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v3")]
    public async Task TheRootOfAFeed_LeadsToItsServices(string root)
    {
        await using var feed = await FeedDesk.Start(request => request.Path == root
            ? new FeedReply("""{"version":"HSDS-UK-3.0","profile":"https://profile.example","openapi_url":"https://openapi.example"}""")
            : FeedReply.Page(request.Page ?? 1, 2));

        var report = await _desk.Import(feed, root);

        Assert.Equal(4, report.Rows);
        Assert.Equal(root.TrimEnd('/') + "/services", feed.Asked[1]);
    }

    [Fact]
    public async Task ARootWithoutAnAnswer_LeadsToItsServices()
    {
        await using var feed = await FeedDesk.Start(request => request.Path.EndsWith("/services", StringComparison.Ordinal) ? FeedReply.Page(request.Page ?? 1, 1) : FeedReply.Error(404));

        Assert.Equal(2, (await _desk.Import(feed, "/v1")).Rows);
    }

    [Fact]
    public async Task FlatLists_AreFilledFromSingleServices()
    {
        await using var feed = await FeedDesk.Start(request => request.Path == "/services"
            ? new FeedReply("""{"total_items":2,"last_page":true,"contents":[{"id":"a/b","name":"A","status":"active"},{"id":"2","name":"B","status":"active"}]}""")
            : new FeedReply($$"""{"id":"{{(request.Path.EndsWith("/2", StringComparison.Ordinal) ? "2" : "a/b")}}","name":"Whole","status":"active","service_at_locations":[{"location":{"name":"Hall"} } ]}"""));

        var report = await _desk.Import(feed, "/services?page=1");

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

        var report = await _desk.Import(feed, "/services");

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
        await _desk.Import(feed, "/services");
        fails = true;

        var report = await _desk.Import(feed, "/services");

        Assert.Equal((2, 1, 1), (report.Rows, report.Unchanged, report.Refused));
        Assert.Contains("500", report.Reasons[0].Reason, StringComparison.Ordinal);
        Assert.Single(_desk.Service("1", "127-0-0-1").Locations);
    }

    [Fact]
    public async Task ServicesAtLocations_OnSeveralPages_ComeTogether()
    {
        await using var feed = await FeedDesk.Start(request => new FeedReply(
            $$"""{"page_number":{{request.Page ?? 1}},"last_page":{{(request.Page == 2 ? "true" : "false")}},"contents":[{"id":"{{request.Page ?? 1}}","service":{"id":"s","name":"Food bank"},"location":{"name":"Hall {{request.Page ?? 1}}" } } ]}"""));

        var report = await _desk.Import(feed, "/service_at_locations");

        Assert.Equal((1, 1), (report.Rows, report.Created));
        Assert.Equal(["Hall 1", "Hall 2"], _desk.Service("s", "127-0-0-1").Locations.Select(place => place.Location.Name));
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

        Assert.Equal(2, (await _desk.Import(feed, "/download")).Created);
        Assert.Equal(1, (await _desk.Import(feed, "/moved")).Created);
        Assert.Contains("web page", (await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.Import(feed, "/page"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();
}
