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
        Assert.Equal(0, (await CliProcess.Run(data, "feedback", "release", reference, "--said", "A club was missing.", "--did", "We added it.")).ExitCode);

        Assert.Equal("A club was missing.", Assert.Single(new FeedbackReader(database).Released(1, 10)).PublicText);
        Assert.Contains("Nothing is waiting.", (await CliProcess.Run(data, "feedback", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_ThatIsNone_IsExplained()
    {
        var (exitCode, _, error) = await CliProcess.Run(_folder.File("data"), "feedback", "show", "abc");

        Assert.Equal(1, exitCode);
        Assert.Contains("'abc' is no reference", error, StringComparison.Ordinal);
    }
}
