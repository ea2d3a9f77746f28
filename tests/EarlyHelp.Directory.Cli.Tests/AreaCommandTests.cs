using System.Globalization;
using System.Text;
using System.Text.Json;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

public sealed class AreaCommandTests : IDisposable
{
    private static readonly string Districts = Path.Combine(Repository.Surrey, "outline.geojson");

    private readonly TemporaryFolder _folder = new();

    private string DataPath => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_of_good_lines_is_done()
    {
        var postcodes = _folder.Write("postcodes.csv", "Postcode,lat,long\nGU21 6EJ,51.31900,-0.55700\nRH10 1AA,51.11500,-0.18900\n");

        var run = await CliProcess.Run(DataPath, "area", "import", "--postcodes", postcodes, "--districts", Districts, "--json");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((2, 1, 1, 0), (Number(json, "postcodes"), Number(json, "inArea"), Number(json, "outsideArea"), Number(json, "refused")));
        Assert.Equal("E07000217", json.RootElement.GetProperty("districts")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Import_with_bad_lines_is_done_and_names_them()
    {
        var postcodes = _folder.Write("postcodes.csv", "Postcode,lat,long\nGU21 6EJ,51.31900,-0.55700\nnonsense,51.3,-0.5\n");

        var run = await CliProcess.Run(DataPath, "area", "import", "--postcodes", postcodes, "--districts", Districts);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("postcodes.csv, line 3, postcode 'nonsense'", run.Output, StringComparison.Ordinal);
        Assert.Contains("Woking: 1", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("area", "import")]
    [InlineData("area", "import", "--postcodes", "no-such-file.csv")]
    [InlineData("area", "import", "--postcodes", "no-such-file.csv", "--districts", "no-such-file.geojson")]
    [InlineData("area")]
    public async Task Import_of_nothing_changes_nothing(params string[] arguments)
    {
        var run = await CliProcess.Run(DataPath, arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.False(File.Exists(PostcodeFile.PathIn(DataPath)));
    }

    [Fact]
    public Task Import_killed_three_times_leaves_the_old_or_the_new() => KillAndCheck(kills: 3, seed: 3);

    [Fact]
    [Trait("Category", "Long")]
    public Task Import_killed_twenty_times_leaves_the_old_or_the_new() => KillAndCheck(kills: 20, seed: 4);

    private async Task KillAndCheck(int kills, int seed)
    {
        const int old = 20_000, fresh = 120_000;
        var before = _folder.Write("before.csv", Postcodes(old));
        var after = _folder.Write("after.csv", Postcodes(fresh));
        await Import(before);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Import(after);
        var length = watch.Elapsed;
        var random = new Random(seed);
        var killedAtWork = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await Import(before);
            killedAtWork += await CliProcess.KillDuring(length * (0.2 + (0.8 * random.NextDouble())), DataPath, "area", "import", "--postcodes", after, "--districts", Districts) ? 1 : 0;
            Assert.Contains(PostcodeFile.Read(PostcodeFile.PathIn(DataPath)).Count, new[] { old, fresh });
        }

        Assert.True(killedAtWork > 0, "No kill met the import at work: the moments are chosen too late.");
        await Import(after);
        Assert.Equal(fresh, PostcodeFile.Read(PostcodeFile.PathIn(DataPath)).Count);
    }

    private async Task Import(string postcodes)
    {
        var run = await CliProcess.Run(DataPath, "area", "import", "--postcodes", postcodes, "--districts", Districts);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    private static string Postcodes(int count)
    {
        var csv = new StringBuilder("Postcode,lat,long\n");
        for (var number = 0; number < count; number++)
        {
            csv.AppendLine(CultureInfo.InvariantCulture, $"{PostcodeUnits.MadeUp(number)},{51.1 + (number % 3000 * 0.0001)},-0.5");
        }

        return csv.ToString();
    }

    private static long Number(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt64();
}
