using System.Text.Json;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

public sealed class FeedbackCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Message_IsListedMovedAndShownToEveryone()
    {
        var data = _folder.File("data");
        var database = new CatalogueDatabase(data);
        var reference = new FeedbackWriter(database, TimeProvider.System).Receive(new FeedbackMessage
        {
            Subject = FeedbackSubject.MissingService,
            ServiceName = "Harbour club",
            Text = "There is a club at the harbour on Mondays.",
            Submission = "one",
        });

        Assert.Contains(FeedbackReference.Show(reference), (await CliProcess.Run(data, "feedback", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await CliProcess.Run(data, "feedback", "release", reference, "--said", "A club was missing.", "--did", "We added it.")).ExitCode);
        Assert.Equal(0, (await CliProcess.Run(data, "feedback", "move", FeedbackReference.Show(reference), "Fixed", "--reply", "It is in now.")).ExitCode);
        var blank = await CliProcess.Run(data, "feedback", "release", reference, "--said", " ", "--did", "We added it.");
        Assert.Equal((1, "--said is empty. Write what everyone may read."), (blank.ExitCode, blank.Error.Trim()));
        Assert.Equal(0, (await CliProcess.Run(data, "feedback", "release", reference, "--said", "A club was missing.", "--did", "We added it.")).ExitCode);

        Assert.Equal("A club was missing.", Assert.Single(new FeedbackReader(database).Released(1, 10)).PublicText);
        Assert.Contains("Nothing is waiting.", (await CliProcess.Run(data, "feedback", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moments_AreThoseOfTheClockOnTheWall()
    {
        var data = _folder.File("data");
        var summerNight = new SettableClock { Now = new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero) };
        var reference = new FeedbackWriter(new CatalogueDatabase(data), summerNight).Receive(new FeedbackMessage
        {
            Subject = FeedbackSubject.MissingService,
            ServiceName = "Harbour club",
            Text = "It is not listed.",
            Submission = "one",
        });

        Assert.Contains("2026-07-02", (await CliProcess.Run(data, "feedback", "list")).Output, StringComparison.Ordinal);
        Assert.Contains("received: 2026-07-02 00:30", (await CliProcess.Run(data, "feedback", "show", reference)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_ThatIsNone_IsExplained()
    {
        var (exitCode, _, error) = await CliProcess.Run(_folder.File("data"), "feedback", "show", "abc");

        Assert.Equal(1, exitCode);
        Assert.Contains("'abc' is no reference", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_AreCountedByMonthAndPage()
    {
        var data = _folder.File("data");
        var database = new CatalogueDatabase(data);
        new PageVotes(database, new SettableClock { Now = new DateTimeOffset(2026, 9, 30, 12, 0, 0, TimeSpan.Zero) }).Add("/advice/ehc-plan", isUseful: true);
        var october = new PageVotes(database, new SettableClock { Now = new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.Zero) });
        october.Add("/advice/ehc-plan", isUseful: false);
        october.Add("/advice/ehc-plan", isUseful: true);

        Assert.Equal(
            ["2026-10       1 yes       1 no  /advice/ehc-plan", "2 answers."],
            (await CliProcess.Run(data, "feedback", "votes", "--since", "2026-10-20")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using var json = JsonDocument.Parse((await CliProcess.Run(data, "feedback", "votes", "--since", "2026-09-01", "--json")).Output);
        Assert.Equal(["2026-10-01", "2026-09-01"], json.RootElement.GetProperty("votes").EnumerateArray().Select(vote => vote.GetProperty("month").GetString()));
    }
}
