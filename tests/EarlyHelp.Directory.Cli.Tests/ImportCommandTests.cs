using System.Text.Json;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private const string Sheet = "id,name,min_age,town\n1,Toddler group,abc,Woking\n2,Food bank,,Esher\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Json_IsOneObjectWithTheFixedNames_AndAllElseIsOnTheErrorStream()
    {
        var (exitCode, output, error) = await Run("import", _folder.Write("listings.csv", Sheet + ",Nameless,,\n"), "--json");

        using var report = JsonDocument.Parse(output);
        var names = report.RootElement.EnumerateObject().Select(property => property.Name).Take(9);
        Assert.Equal(["source", "run", "rows", "created", "updated", "unchanged", "refused", "proposals", "reasons"], names);
        Assert.Equal(("listings", 3, 2, 1), (report.RootElement.GetProperty("source").GetString(), Number(report, "rows"), Number(report, "created"), Number(report, "refused")));
        var reason = report.RootElement.GetProperty("reasons")[0];
        Assert.Equal(["row", "field", "value", "reason"], reason.EnumerateObject().Select(property => property.Name));
        Assert.Equal((4, "id"), (reason.GetProperty("row").GetInt32(), reason.GetProperty("field").GetString()));
        Assert.Equal(2, exitCode);
        Assert.Contains("row 2, min_age 'abc'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_SayWhatWasDone_AndASecondRunChangesNothing()
    {
        var file = _folder.Write("listings.csv", Sheet);

        var first = await Run("import", file, "--source", "bridge house");
        var second = await Run("import", file, "--source", "bridge house");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("2 rows: 2 created, 0 updated, 0 unchanged, 0 refused. Source bridge house, run 1.", first.Output, StringComparison.Ordinal);
        Assert.Contains("2 rows: 0 created, 0 updated, 2 unchanged, 0 refused. Source bridge house, run 2.", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_PrintsFieldByField()
    {
        await Run("import", _folder.Write("listings.csv", Sheet));

        var (exitCode, output, _) = await Run("import", _folder.Write("listings.csv", Sheet.Replace("Esher", "Cobham", StringComparison.Ordinal)), "--dry-run");

        Assert.Equal(0, exitCode);
        Assert.Contains("Row 3, 2 (Food bank) would change:\n  locations[1].location.town: Esher -> Cobham\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("compared, nothing written: 0 created, 1 updated, 1 unchanged, 0 refused", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mapping_ExplainsOtherColumns()
    {
        var (exitCode, output, _) = await Run("import", _folder.Write("others.csv", "Ref,Title\n1,A\n"), "--mapping", _folder.Write("mapping.yaml", "source: others\nfields: { id: Ref, name: Title }\n"));

        Assert.Equal(0, exitCode);
        Assert.Contains("1 rows: 1 created", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.csv", "", "nothing.csv cannot be read")]
    [InlineData("words.txt", "just words", "no column is called id or name")]
    [InlineData("empty.csv", "", "There is nothing in it")]
    public async Task WhatCannotBeRead_ExitsWith1_AndSaysWhy(string file, string text, string expected)
    {
        var path = file == "nothing.csv" ? _folder.File(file) : _folder.Write(file, text);

        var (exitCode, output, error) = await Run("import", path, "--json");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "a.csv", "--sauce", "x")]
    public async Task BadArguments_ExitWith1(params string[] arguments) => Assert.Equal(1, (await Run(arguments)).ExitCode);

    [Fact]
    public async Task WhatBreaksOff_ExitsWith3_AndNamesTheRow()
    {
        var (exitCode, output, error) = await Run("import", _folder.Write("feed.json", """[{"id":"1","name":"A"},{"id":"2","na"""), "--json");

        using var report = JsonDocument.Parse(output);
        Assert.Equal((3, 1), (exitCode, Number(report, "created")));
        Assert.Equal(2, report.RootElement.GetProperty("stopped").GetProperty("row").GetInt32());
        Assert.Contains("Stopped at row 2", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments) => CliProcess.Run(_folder.File("data"), arguments);

    private static int Number(JsonDocument report, string name) => report.RootElement.GetProperty(name).GetInt32();
}
