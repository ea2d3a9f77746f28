using System.Globalization;
using System.Text;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

/// <summary>Undoing killed at any moment: whole records only, and the same undoing again comes to its end.</summary>
public sealed class KilledUndoTests
{
    private const int Rows = 2000;
    private const string OldText = "What it said before the import.";
    private const string NewText = "What it says after the import.";

    [Fact]
    public async Task Undo_KilledSeveralTimes_LeavesTheCatalogueWhole_AndComesToItsEnd()
    {
        using var folder = new TemporaryFolder();
        var dataPath = folder.File("data");
        await Expect([0], dataPath, "import", folder.Write("before.csv", Listings(OldText, Rows)), "--source", "test");
        await Expect([0], dataPath, "import", folder.Write("after.csv", Listings(NewText, Rows + 600)), "--source", "test");

        var killedAtWork = 0;
        for (var kill = 0; kill < 2; kill++)
        {
            var (undo, before) = (3 + kill, Whole(dataPath));
            if (!await CliProcess.KillOnce(() => Records(dataPath, undo) > 0, dataPath, "runs", "undo", "2"))
            {
                break;
            }

            killedAtWork++;
            var after = Whole(dataPath);
            Assert.True(after.Back > before.Back && after.All <= before.All);
        }

        // 1: the last kill came after its end.
        await Expect([0, 1], dataPath, "runs", "undo", "2");
        Assert.Equal((Rows, Rows), Whole(dataPath));
        await Expect([1], dataPath, "runs", "undo", "2");
        await Expect([0], dataPath, "index", "verify");
        Assert.True(killedAtWork > 0, "No kill met the undoing at work: there is too little to undo.");
    }

    /// <summary>How many records a run has dealt with; 0 before it begins.</summary>
    private static long Records(string dataPath, long run) => new RunLog(new CatalogueDatabase(dataPath), TimeProvider.System).Find(run)?.Rows ?? 0;

    /// <returns>How many listings say what they said before, and how many there are; rows and versions agree on each.</returns>
    private static (int Back, int All) Whole(string dataPath)
    {
        using var snapshot = new CatalogueReader(new CatalogueDatabase(dataPath)).ReadAll();
        var rows = snapshot.Services().ToList();
        Assert.All(rows, service => Assert.Contains(service.Service.Description, new[] { OldText, NewText }));
        Assert.Equal(rows.Select(Text), snapshot.Replay().Select(Text));
        return (rows.Count(service => service.Service.Description == OldText), rows.Count);
    }

    private static string Text(StoredService stored) => $"{stored.Slug} {stored.Version} {Encoding.UTF8.GetString(CatalogueJson.Write(stored.Service))}";

    private static string Listings(string description, int rows)
    {
        var csv = new StringBuilder("id,name,description,postcode,min_age,max_age\n");
        for (var row = 1; row <= rows; row++)
        {
            csv.AppendLine(CultureInfo.InvariantCulture, $"{row},Toddler group {row},{description},GU21 6EJ,0,5");
        }

        return csv.ToString();
    }

    private static async Task Expect(int[] exitCodes, string dataPath, params string[] arguments)
    {
        var run = await CliProcess.Run(dataPath, arguments);
        Assert.True(exitCodes.Contains(run.ExitCode), run.Output + run.Error);
    }
}
