using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Catalogue.Undo;

namespace EarlyHelp.Directory.Cli;

/// <summary><c>runs list|show|undo</c>: what imports did, and putting one back.</summary>
internal static class RunsCommand
{
    private static readonly Argument<long> Run = new("run") { Description = "The number of a run, as runs list gives it", CustomParser = ReadNumber };
    private static readonly Option<string?> Source = new("--source") { Description = "Those of this source alone" };
    private static readonly Option<int> Top = NumberOption.Make("--top", "So many at most, the newest", 20, "--top goes from 1.");
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Write nothing; print what would change, field by field" };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Write one JSON object; everything else goes to the error stream" };

    public static Command Make()
    {
        var list = new Command("list", "The runs of imports, newest first.") { Source, Top, AsJson };
        list.SetAction(parsed => CliContext.Run(context => List(context, parsed)));
        var show = new Command("show", "One run: what it read, what became of it, and how much of that has changed since.") { Run, AsJson };
        show.SetAction(parsed => CliContext.Run(context => Show(context, parsed)));
        var undo = new Command("undo", "Put everything that a run created or updated back to what it was before. What has changed since is left.") { Run, DryRun, AsJson };
        undo.SetAction(parsed => CliContext.Run(context => Undo(context, parsed)));
        return new Command("runs", "See what imports did, and undo one.") { list, show, undo };
    }

    private static long ReadNumber(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        argument.AddError($"'{text}' is not the number of a run. 'runs list' gives the numbers.");
        return 0;
    }

    /// <exception cref="InvalidDataException">There is none of that number.</exception>
    private static RunReport Find(CliContext context, ParseResult parsed) => context.Runs.Find(parsed.GetValue(Run))
        ?? throw new InvalidDataException($"There is no run {parsed.GetValue(Run)}. 'runs list' gives those there are.");

    private static int List(CliContext context, ParseResult parsed)
    {
        var (source, top) = (parsed.GetValue(Source), parsed.GetValue(Top));
        RunsOutput.List(context.Runs.List(source, top), source, top, parsed.GetValue(AsJson));
        return ExitCode.Done;
    }

    private static int Show(CliContext context, ParseResult parsed)
    {
        var run = Find(context, parsed);
        RunsOutput.Show(run, new RunRecords(context.Database).Standing(run.Id), parsed.GetValue(AsJson));
        return ExitCode.Done;
    }

    private static int Undo(CliContext context, ParseResult parsed)
    {
        var run = Find(context, parsed);
        using var stop = LongWork.Begin();
        var output = new UndoOutput(run, parsed.GetValue(AsJson));
        var report = new RunUndo(context.Database, context.Writer, context.Runs).Undo(
            run,
            new UndoRequest { DryRun = parsed.GetValue(DryRun), OnDifference = output.Show, OnProgress = output.Show },
            stop.Token);
        output.Show(report);
        return report.Outcome switch
        {
            UndoOutcome.Done => ExitCode.Done,
            UndoOutcome.NothingChanged => ExitCode.NothingChanged,
            UndoOutcome.SomeLeft => ExitCode.Refusals,
            _ => ExitCode.Stopped,
        };
    }
}
