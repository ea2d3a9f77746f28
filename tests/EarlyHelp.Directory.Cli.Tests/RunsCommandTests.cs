using System.Text.Json;
using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

public sealed class RunsCommandTests : IDisposable
{
    private const string Before = "id,name,organisation,town\n1,Tots,Heathside,Woking\n2,Scouts,Heathside,Esher\n,Nameless,,\n";
    private const string After = "id,name,organisation,town,min_age\n1,Tots,Heathside,Guildford,abc\n2,Scouts,Heathside,Esher,\n3,Chess,Vale,,\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task List_BeforeAnyRun_SaysWhatToDo()
    {
        await Run("demo", "load");

        var (exitCode, output, _) = await Run("runs", "list");

        Assert.Equal((0, "No run is kept yet. Bring listings in with 'import FILE-OR-URL'.\n"), (exitCode, output.ReplaceLineEndings("\n")));
        Assert.Equal("{\"runs\":[]}", (await Run("runs", "list", "--json")).Output.Trim());
        Assert.Contains("No run of the source 'kent' is kept.", (await Run("runs", "list", "--source", "kent")).Output, StringComparison.Ordinal);
        Assert.Contains("There is no run 1.", (await Run("runs", "undo", "1")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListShowAndUndo_InWords()
    {
        await Import(Before);
        await Import(After);

        var undo = await Run("runs", "undo", "2");

        Assert.Equal((0, "Run 2 of listings undone by run 3:\n  listings: 1 taken out, 1 put back, 0 left\n  organisations: 1 taken out, 0 put back, 0 left\n"), (undo.ExitCode, undo.Output.ReplaceLineEndings("\n")));
        var lines = (await Run("runs", "list", "--source", "listings")).Output.ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("    3  ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("  done  listings  3 records: 2 taken out, 1 put back, 0 as before already, 0 left  undoing of run 2", lines[0], StringComparison.Ordinal);
        Assert.Contains("  undone by run 3  listings  3 rows: 1 created, 1 updated, 1 unchanged, 0 refused  import of ", lines[1], StringComparison.Ordinal);
        Assert.Contains("  done, with refusals  listings  3 rows: 2 created, 0 updated, 0 unchanged, 1 refused  import of ", lines[2], StringComparison.Ordinal);
        Assert.Contains("The newest 1; --top shows more.", (await Run("runs", "list", "--top", "1")).Output, StringComparison.Ordinal);
        Assert.Contains("Refused: row 4, id: There is no id.", (await Run("runs", "show", "1")).Output, StringComparison.Ordinal);
        Assert.Contains("Look at: row 2, min_age 'abc': ", (await Run("runs", "show", "2")).Output, StringComparison.Ordinal);
        var verify = await Run("index", "verify");
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("present rows: sequence 9, 2 listings", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsOneObject_AndAllElseIsOnTheErrorStream()
    {
        await Import(Before);
        await Import(After);
        await Import(Before.Replace("Scouts", "Scouts again", StringComparison.Ordinal).Replace("Tots", "Tots again", StringComparison.Ordinal));

        var (exitCode, output, error) = await Run("runs", "undo", "2", "--json");

        using var report = JsonDocument.Parse(output);
        Assert.Equal(
            ["run", "undo", "source", "dryRun", "records", "removed", "restored", "left", "undoneBefore", "listings", "organisations", "reasons", "nothingToUndo", "stopped"],
            Names(report.RootElement));
        Assert.Equal(["removed", "restored", "left", "undoneBefore"], Names(report.RootElement.GetProperty("listings")));
        Assert.Equal(["kind", "id", "name", "reason"], Names(report.RootElement.GetProperty("reasons")[0]));
        Assert.Equal((2, 3, 2, 1), (exitCode, Number(report.RootElement, "records"), Number(report.RootElement, "removed"), Number(report.RootElement, "left")));
        Assert.Contains("Left: service 1 (Tots): Changed since, on ", error, StringComparison.Ordinal);

        using var list = JsonDocument.Parse((await Run("runs", "list", "--json")).Output);
        Assert.Equal(
            ["4 undo refusals 2 ", "3 import refusals  ", "2 import undone  4", "1 import refusals  "],
            list.RootElement.GetProperty("runs").EnumerateArray().Select(run => $"{run.GetProperty("run")} {run.GetProperty("kind")} {run.GetProperty("state")} {run.GetProperty("undoes")} {run.GetProperty("undoneBy")}"));
        using var show = JsonDocument.Parse((await Run("runs", "show", "2", "--json")).Output);
        Assert.Equal(
            ["run", "kind", "source", "input", "undoes", "startedAt", "endedAt", "state", "undoneBy", "rows", "created", "updated", "removed", "unchanged", "refused", "since", "reasons", "warnings"],
            Names(show.RootElement));
        Assert.Equal((3, 1), (Number(show.RootElement.GetProperty("since"), "records"), Number(show.RootElement.GetProperty("since"), "changed")));
        Assert.Equal("min_age", show.RootElement.GetProperty("warnings")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task DryRun_PrintsFieldByField_AndWritesNothing()
    {
        await Import(Before);
        await Import(After);

        var (exitCode, output, _) = await Run("runs", "undo", "2", "--dry-run");

        Assert.Equal(0, exitCode);
        Assert.Contains("service 1 (Tots) would be put back:\n  locations[1].location.town: Guildford -> Woking\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("service 3 (Chess) would go.\norganisation vale (Vale) would go.\nRun 2 of listings compared, nothing written:\n  listings: 1 taken out, 1 put back, 0 left\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("undone", (await Run("runs", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsUndone_OrIsAnUndoing_ExitsWith1_AndSaysWhy()
    {
        await Import(Before);
        await Run("runs", "undo", "1");

        var again = await Run("runs", "undo", "1");
        var undo = await Run("runs", "undo", "2");

        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("Run 1 was undone before, by run 2. Nothing was changed.", again.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (undo.ExitCode, undo.Output));
        Assert.Contains("Run 2 is itself the undoing of run 1.", undo.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoppedPartWay_ExitsWith3_AndAgainCarriesOn()
    {
        await Import("id,name\n" + string.Concat(Enumerable.Range(1, 700).Select(number => $"{number},Listing {number}\n")));
        Execute("create trigger full before insert on version when (select count(*) from service) < 150 begin select raise(abort, 'database or disk is full'); end");

        var stopped = await Run("runs", "undo", "1");
        Execute("drop trigger full");
        var list = await Run("runs", "list");
        var again = await Run("runs", "undo", "1");

        Assert.Equal(3, stopped.ExitCode);
        Assert.Contains("listings: 500 taken out", stopped.Output, StringComparison.Ordinal);
        Assert.Contains("Whole records are back. 'runs undo 1' again carries on.", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("partly undone by run 2", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("listings: 200 taken out, 0 put back, 0 left, 500 as before already", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoppedBeforeAnythingIsBack_ExitsWith1_AndTheRunIsNotPartlyUndone()
    {
        await Import("id,name\n1,Tots\n");
        Execute("create trigger full before insert on version begin select raise(abort, 'database or disk is full'); end");

        var stopped = await Run("runs", "undo", "1");
        var list = await Run("runs", "list");

        Assert.Equal(1, stopped.ExitCode);
        Assert.Contains("Run 1 of listings is not undone:", stopped.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", stopped.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("undone", list.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", "'abc' is not the number of a run.")]
    [InlineData("-3", "'-3' is not the number of a run.")]
    [InlineData("", "'' is not the number of a run.")]
    [InlineData("1.0", "'1.0' is not the number of a run.")]
    [InlineData("99999999999999999999", "'99999999999999999999' is not the number of a run.")]
    [InlineData("9223372036854775807", "There is no run 9223372036854775807.")]
    [InlineData("0", "There is no run 0.")]
    public async Task BadNumbers_ExitWith1_AndSayWhy(string run, string expected)
    {
        foreach (var verb in new[] { "show", "undo" })
        {
            var (exitCode, _, error) = await Run("runs", verb, run, "--json");

            Assert.Equal(1, exitCode);
            Assert.Contains(expected, error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments) => CliProcess.Run(_folder.File("data"), arguments);

    private Task<(int ExitCode, string Output, string Error)> Import(string listings) => Run("import", _folder.Write("listings.csv", listings));

    private void Execute(string sql)
    {
        using var connection = new CatalogueDatabase(_folder.File("data")).Open();
        connection.Execute(sql);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
