using System.CommandLine;
using EarlyHelp.Directory.Intake.Feeds;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.Records;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Cli;

/// <summary><c>import</c>.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Input = new("file-or-url") { Description = "A CSV or JSON file, or the address of one or of an Open Referral UK feed." };

    private static readonly Option<string?> Source = new("--source") { Description = "The name the listings are kept under. Otherwise the mapping's, or one made of the file's name." };

    private static readonly Option<string?> Mapping = new("--mapping") { Description = "A YAML file that says what the columns of a CSV mean: see docs/import.md." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Write nothing; print what would change, field by field." };

    private static readonly Option<bool> AsJson = new("--json") { Description = "Write the report as one JSON object; everything else goes to the error stream." };

    public static Command Make()
    {
        var import = new Command("import", "Bring listings in. The same source again changes nothing.") { Input, Source, Mapping, DryRun, AsJson };
        import.SetAction(result => CliContext.Run(context => Run(context, result)));
        return import;
    }

    private static int Run(CliContext context, ParseResult result)
    {
        using var stop = LongWork.Begin();
        using var feeds = new FeedClient();
        using var output = new ImportOutput(result.GetValue(AsJson));
        var importer = new Importer(context.Writer, context.Reader, context.Runs, context.Area, context.Taxonomy, feeds);
        try
        {
            var report = importer.Run(
                new ImportRequest
                {
                    Input = result.GetRequiredValue(Input),
                    Source = result.GetValue(Source),
                    Mapping = result.GetValue(Mapping),
                    DryRun = result.GetValue(DryRun),
                    OnDifference = output.Show,
                    OnProgress = output.Show,
                },
                stop.Token).GetAwaiter().GetResult();
            output.Show(report);
            return report.Outcome switch { ImportOutcome.Done => ExitCode.Done, ImportOutcome.Refusals => ExitCode.Refusals, _ => ExitCode.Stopped };
        }
        catch (Exception error) when (error is UnreadableSourceException or SqliteException or OperationCanceledException)
        {
            output.Dispose();
            Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine("Nothing was changed.");
            return ExitCode.NothingChanged;
        }
    }
}
