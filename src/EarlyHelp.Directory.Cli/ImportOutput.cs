using System.Text.Json;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Cli;

/// <summary>What an import shows: a bar on a terminal, lines elsewhere; the report in words, or as one JSON object with all else on the error stream.</summary>
internal sealed class ImportOutput(bool asJson) : IDisposable
{
    private const int ShownRefusals = 100;
    private const int ShownWarnings = 20;

    private readonly TextWriter _words = asJson ? Console.Error : Console.Out;
    private readonly ProgressBar _progress = new("rows");

    public void Show(ImportProgress progress) => _progress.Show(progress.Rows, progress.Fraction);

    public void Show(RowDifference difference)
    {
        _progress.Pause();
        _words.WriteLine($"Row {difference.Row}, {difference.ExternalId} ({difference.Name}) {(difference.IsNew ? "would be new" : "would change")}:");
        foreach (var field in difference.Fields)
        {
            _words.WriteLine($"  {field.Field}: {field.Old ?? "(empty)"} -> {field.New ?? "(empty)"}");
        }
    }

    public void Show(ImportReport report)
    {
        Dispose();
        Show("Refused", report.Reasons, report.Refused, ShownRefusals);
        Show("Look at", report.Warnings, report.WarningCount, ShownWarnings);
        _words.WriteLine(
            $"{report.Rows} rows{(report.DryRun ? " compared, nothing written" : "")}: {report.Created} created, {report.Updated} updated, {report.Unchanged} unchanged, {report.Refused} refused. " +
            $"Source {report.Source}{(report.Run is { } run ? $", run {run}" : "")}.");
        if (report.Stopped is { } stopped)
        {
            Console.Error.WriteLine($"Stopped at row {stopped.Row}: {stopped.Reason} {(report.DryRun ? "" : "Whole listings of the rows before it are in. Mend it and run the import again.")}");
        }

        if (asJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(report, RunsOutput.Json));
        }
    }

    private void Show(string word, IReadOnlyList<IntakeIssue> issues, long count, int shown)
    {
        foreach (var issue in issues.Take(shown))
        {
            _words.WriteLine($"{word}: {(issue.Row == 0 ? "the file" : $"row {issue.Row}")}, {issue.Field}{(issue.Value.Length == 0 ? "" : $" '{issue.Value.ReplaceLineEndings(" ")}'")}: {issue.Reason}");
        }

        if (count > Math.Min(shown, issues.Count))
        {
            _words.WriteLine($"{word}: {count - Math.Min(shown, issues.Count)} more.");
        }
    }

    public void Dispose() => _progress.Pause();
}
