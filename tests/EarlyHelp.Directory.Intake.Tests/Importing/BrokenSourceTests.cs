using System.Text;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.Records;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class BrokenSourceTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "nothing in it", [] },
        { "nothing in it", "\n  \n"u8.ToArray() },
        { "Excel", [.. "PK\u0003\u0004"u8, 1, 2, 3] },
        { "old Excel", [0xD0, 0xCF, 0x11, 0xE0, 1, 2] },
        { "PDF", "%PDF-1.7 ..."u8.ToArray() },
        { "compressed", [0x1F, 0x8B, 8, 0, 0] },
        { "no text", [.. Enumerable.Range(0, 2000).Select(number => (byte)(number % 7))] },
        { "web page", "<!DOCTYPE html><html></html>"u8.ToArray() },
        { "no column is called id or name", "Vorname,Nachname\na,b\n"u8.ToArray() },
        { "no column is called id", "name,description\na,b\n"u8.ToArray() },
        { "no column is called id or name", "just some words"u8.ToArray() },
        { "taxonomies", """{"contents":[{"id":"1","name":"x","vocabulary":"v"}]}"""u8.ToArray() },
        { "taxonomies", """[{"id":"1","name":"LGSL","uri":"https://lgsl.example","version":"5"}]"""u8.ToArray() },
        { "locations", """[{"id":"1","name":"Hall","latitude":51.1}]"""u8.ToArray() },
        { "a schema", """{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{}}"""u8.ToArray() },
        { "details of a feed", """{"version":"HSDS-UK-3.0","profile":"x","openapi_url":"y"}"""u8.ToArray() },
        { "plain values", "[1,2,3]"u8.ToArray() },
        { "objects with colour, size", """[{"colour":"red","size":1}]"""u8.ToArray() },
        { "cannot be read at item 1", "{"u8.ToArray() },
        { "cannot be read at item 1", """[{"id":"1","na"""u8.ToArray() },
        { "cannot be read at item 1", "[}"u8.ToArray() },
        { "opens a quote that is never closed", "id,name\n1,\"A\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Unreadable_SaysWhatWasSeen_AndChangesNothing(string expected, byte[] file)
    {
        var error = await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.Import(file));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal((0L, null), (_desk.Catalogue.Reader.Sequence(), _desk.Catalogue.Runs.Find(1)));
    }

    [Fact]
    public async Task FileThatIsNotThere_IsNamed() =>
        Assert.Contains("nowhere.csv", (await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.ImportFile("nowhere.csv"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ftp://x.example/a.csv")]
    [InlineData("gopher://x.example")]
    public async Task OtherAddresses_AreNotRead(string address) =>
        Assert.Contains("http", (await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.ImportFile(address))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task TruncatedJson_LeavesTheWholeListingsBefore()
    {
        var report = await _desk.Import("""{"contents":[{"id":"1","name":"A"},{"id":"2","name":"B"},{"id":"3","na""", "feed.json");

        Assert.Equal((2, 2, ImportOutcome.Stopped, 3L), (report.Rows, report.Created, report.Outcome, report.Stopped!.Row));
        Assert.Equal("stopped", _desk.Catalogue.Runs.Find(report.Run!.Value)!.State);
        Assert.Equal(2, _desk.Count());
    }

    [Fact]
    public async Task TruncatedList_OfServicesAtLocations_ChangesNothing()
    {
        await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.Import(
            """{"contents":[{"service":{"id":"1","name":"A"},"location":{"name":"N"}},{"service":{"id":"2","name":"B"},"location":{"na""", "feed.json"));

        Assert.Equal(0, _desk.Catalogue.Reader.Sequence());
    }

    [Fact]
    public async Task QuoteNeverClosed_LeavesTheWholeRowsBefore_AndNamesTheRow()
    {
        var rows = string.Concat(Enumerable.Range(1, 700).Select(number => $"{number},Listing {number}\n"));

        var report = await _desk.Import("id,name\n" + rows + "701,\"Open\n702,After\n");

        Assert.Equal((700, 700, ImportOutcome.Stopped, 702L), (report.Rows, report.Created, report.Outcome, report.Stopped!.Row));
        Assert.Equal(700, _desk.Count());
    }

    [Fact]
    public async Task QuoteNeverClosed_InAHugeFile_StopsWithoutSwallowingIt()
    {
        var report = await _desk.Import(Encoding.UTF8.GetBytes("id,name\n1,A\n2,\"Open\n" + new string('x', 5_000_000)));

        Assert.Equal((1, 3L), (report.Rows, report.Stopped!.Row));
    }

    [Fact]
    public async Task RowsRunTogether_ByAQuote_AreRefused_OthersComeIn()
    {
        var report = await _desk.Import("id,name,note\n1,A,x\n2,\"B,y\n3,C,\"z\"\n4,D,w\n");

        Assert.Equal((3, 2, 1), (report.Rows, report.Created, report.Refused));
        Assert.Equal((3L, "row"), (report.Reasons[0].Row, report.Reasons[0].Field));
        Assert.Equal(("A", "D"), (_desk.Service("1").Name, _desk.Service("4").Name));
    }

    [Fact]
    public async Task StrayQuotes_AreReadAsTheyAre()
    {
        var report = await _desk.Import("id,name\n1,The \"Hub\" club\n2,B\n");

        Assert.Equal((2, 0, 1L), (report.Created, report.Refused, report.WarningCount));
        Assert.Equal("The \"Hub\" club", _desk.Service("1").Name);
    }

    [Fact]
    public async Task Cancelled_KeepsWhatIsWhole()
    {
        using var source = new CancellationTokenSource();
        var path = _desk.File_("many.csv");
        await File.WriteAllTextAsync(path, "id,name\n" + string.Concat(Enumerable.Range(1, 2_000).Select(number => $"{number},Listing {number}\n")));

        var report = await _desk.Importer.Run(new ImportRequest { Input = path, OnProgress = _ => source.Cancel() }, source.Token);

        Assert.Equal((500, 500, ImportOutcome.Stopped, 502L), (report.Rows, report.Created, report.Outcome, report.Stopped!.Row));
        Assert.Equal(500, _desk.Count());
    }

    [Fact]
    public async Task FullDisk_PartWay_SaysWhatIsIn()
    {
        Execute("create trigger full_rows before insert on service when (select count(*) from service) >= 500 begin select raise(abort, 'database or disk is full'); end");
        Execute("create trigger full_run before update of ended_at on run begin select raise(abort, 'database or disk is full'); end");

        var report = await _desk.Import("id,name\n" + string.Concat(Enumerable.Range(1, 1_200).Select(number => $"{number},Listing {number}\n")));

        Assert.Equal((500, ImportOutcome.Stopped, 502L), (report.Created, report.Outcome, report.Stopped!.Row));
        Assert.Equal(500, _desk.Count());
    }

    [Fact]
    public async Task FullDisk_AtTheEnd_SaysThatAllIsIn()
    {
        Execute("create trigger full_run before update of ended_at on run begin select raise(abort, 'database or disk is full'); end");

        var report = await _desk.Import("id,name\n1,A\n2,B\n");

        Assert.Equal((2, ImportOutcome.Stopped, 3L), (report.Created, report.Outcome, report.Stopped!.Row));
        Assert.Contains("All rows are in", report.Stopped.Reason, StringComparison.Ordinal);
    }

    private void Execute(string sql)
    {
        using var connection = _desk.Catalogue.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task BadRows_NeverStopGoodOnes()
    {
        var report = await _desk.Import("id,name\n,A\n2,\n3,C\n3,D\n5,E\n");

        Assert.Equal((5, 2, 3, ImportOutcome.Refusals), (report.Rows, report.Created, report.Refused, report.Outcome));
        Assert.Equal([2L, 3L, 5L], report.Reasons.Select(reason => reason.Row));
        var run = _desk.Catalogue.Runs.Find(report.Run!.Value)!;
        Assert.Equal(("refusals", 5L, 2L, 3L), (run.State, run.Rows, run.Created, run.Refused));
        Assert.Equal(["2", "3", "5"], run.Reasons.Where(reason => reason.Refused).Select(reason => reason.Row));
    }

    public void Dispose() => _desk.Dispose();
}
