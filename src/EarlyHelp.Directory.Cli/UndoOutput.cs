using System.Text.Json;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Catalogue.Undo;
using EarlyHelp.Directory.Intake.Importing;

namespace EarlyHelp.Directory.Cli;

/// <summary>What undoing a run shows: how far it is, what was left and why; the report in words, or as one JSON object with all else on the error stream.</summary>
internal sealed class UndoOutput(RunReport run, bool asJson)
{
    private const int ShownLeft = 100;

    private readonly TextWriter _words = asJson ? Console.Error : Console.Out;
    private readonly ProgressBar _progress = new("records");

    public void Show(long done, long total) => _progress.Show(done, (double)done / total);

    public void Show(UndoDifference difference)
    {
        _progress.Pause();
        var (what, fields) = difference switch
        {
            { Service: { } service } => ($"service {service.ExternalId} ({service.Name})", difference.ServiceBefore is { } before ? FieldDifference.Between(service, before) : null),
            _ => ($"organisation {difference.Organisation!.ExternalId} ({difference.Organisation.Name})", difference.OrganisationBefore is { } before ? FieldDifference.Between(difference.Organisation, before) : null),
        };
        _words.WriteLine($"{what} {(fields is null ? "would go." : "would be put back:")}");
        foreach (var field in fields ?? [])
        {
            _words.WriteLine($"  {field.Field}: {field.Old ?? "(empty)"} -> {field.New ?? "(empty)"}");
        }
    }

    public void Show(UndoReport report)
    {
        _progress.Pause();
        foreach (var left in report.Reasons.Take(ShownLeft))
        {
            _words.WriteLine($"Left: {left.Kind} {left.Id} ({left.Name}): {left.Reason}");
        }

        if (report.Left > Math.Min(ShownLeft, report.Reasons.Count))
        {
            _words.WriteLine($"Left: {report.Left - Math.Min(ShownLeft, report.Reasons.Count)} more.");
        }

        if (report.NothingToUndo is null)
        {
            _words.WriteLine(Heading(report));
            Show("listings", report.Listings);
            Show("organisations", report.Organisations);
        }

        Complain(report);
        if (asJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(report, RunsOutput.Json));
        }
    }

    private string Heading(UndoReport report) => $"Run {run.Id} of {run.Source} " + report switch
    {
        { DryRun: true } => "compared, nothing written:",
        { Undo: { } undo, Stopped: null } => $"undone by run {undo}:",
        { Undo: { } undo, Outcome: UndoOutcome.Stopped } => $"undone in part, by run {undo}:",
        _ => "is not undone:",
    };

    private void Show(string kind, UndoCounts counts) =>
        _words.WriteLine($"  {kind}: {counts.Removed} taken out, {counts.Restored} put back, {counts.Left} left{(counts.UndoneBefore > 0 ? $", {counts.UndoneBefore} as before already" : "")}");

    private void Complain(UndoReport report)
    {
        if (report.NothingToUndo is { } nothing)
        {
            Console.Error.WriteLine($"{nothing} Nothing was changed.");
        }
        else if (report.Stopped is { } stopped)
        {
            Console.Error.WriteLine($"Stopped: {stopped} {(report.DryRun || report.Outcome == UndoOutcome.NothingChanged ? "Nothing was changed." : $"Whole records are back. 'runs undo {run.Id}' again carries on.")}");
        }

        if (run.State == "running")
        {
            Console.Error.WriteLine($"Run {run.Id} has no end: if it is still going on, undo it again once it has ended.");
        }
    }
}
