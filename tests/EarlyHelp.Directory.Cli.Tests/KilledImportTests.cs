using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dapper;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

/// <summary>An import killed at any moment: whole records only, nothing acknowledged is lost, the site starts on what is there, and the same import run again comes to the same end.</summary>
public sealed class KilledImportTests
{
    private const int Rows = 4000;
    private const string OldText = "What it said before the import.";
    private const string NewText = "What it says after the import.";

    [Fact]
    public Task Import_KilledThreeTimes_LeavesTheCatalogueWhole() => KillAndCheck(kills: 3, siteStarts: 1, seed: 20261122);

    [Fact]
    [Trait("Category", "Long")]
    public Task Import_KilledTwentyTimes_LeavesTheCatalogueWhole() => KillAndCheck(kills: 20, siteStarts: 20, seed: 4711);

    /// <param name="siteStarts">After how many of the kills, from the first, a site is started on what is left.</param>
    private static async Task KillAndCheck(int kills, int siteStarts, int seed)
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("before.csv", Listings(OldText));
        var after = folder.Write("after.csv", Listings(NewText));
        var original = folder.File("original");
        var whole = Stopwatch.StartNew();
        await Expect(0, original, "import", before, "--source", "test");
        var length = whole.Elapsed;

        var random = new Random(seed);
        var killedAtWork = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var dataPath = Copy(original, folder.File($"kill-{kill}"));
            killedAtWork += await CliProcess.KillDuring(length * (0.15 + (0.85 * random.NextDouble())), dataPath, "import", after, "--source", "test") ? 1 : 0;
            CheckWhole(dataPath);
            var verified = await CliProcess.Run(dataPath, "index", "verify");
            Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
            if (kill < siteStarts)
            {
                await CheckSite(dataPath);
            }

            await Expect(0, dataPath, "import", after, "--source", "test");
            Assert.Equal(Rows, CheckWhole(dataPath));
        }

        Assert.True(killedAtWork > 0, "No kill met the import at work: the moments are chosen too late.");
    }

    /// <summary>A site starts on it, is ready, and has the very index that the catalogue gives.</summary>
    private static async Task CheckSite(string dataPath)
    {
        using var site = await SiteProcess.Start(dataPath);
        await Expect(0, dataPath, "index", "verify", "--url", site.Address.AbsoluteUri);
    }

    /// <returns>How many listings are new; all others are old, and rows and versions agree on each.</returns>
    private static int CheckWhole(string dataPath)
    {
        var database = new CatalogueDatabase(dataPath);
        using (var connection = database.Open())
        {
            Assert.Equal("ok", connection.ExecuteScalar<string>("pragma integrity_check"));
            Assert.Empty(connection.Query("pragma foreign_key_check"));
        }

        using var snapshot = new CatalogueReader(database).ReadAll();
        var rows = snapshot.Services().ToList();
        Assert.Equal(Rows, rows.Count);
        Assert.All(rows, service => Assert.Contains(service.Service.Description, new[] { OldText, NewText }));
        Assert.Equal(rows.Select(Text), snapshot.Replay().Select(Text));
        return rows.Count(service => service.Service.Description == NewText);
    }

    private static string Text(StoredService stored) => $"{stored.Slug} {stored.Version} {Encoding.UTF8.GetString(CatalogueJson.Write(stored.Service))}";

    private static string Listings(string description)
    {
        var csv = new StringBuilder("id,name,description,postcode,min_age,max_age\n");
        for (var row = 1; row <= Rows; row++)
        {
            csv.AppendLine(CultureInfo.InvariantCulture, $"{row},Toddler group {row},{description},GU21 6EJ,0,5");
        }

        return csv.ToString();
    }

    private static async Task Expect(int exitCode, string dataPath, params string[] arguments)
    {
        var run = await CliProcess.Run(dataPath, arguments);
        Assert.True(run.ExitCode == exitCode, run.Output + run.Error);
    }

    private static string Copy(string from, string to)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.CreateDirectory(to);
        foreach (var file in System.IO.Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        return to;
    }
}
