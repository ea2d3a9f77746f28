using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Catalogue.Undo;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

/// <summary>What is said of an undoing that was stopped. Called, not started: nothing can press Ctrl+C at just the right moment.</summary>
public sealed class UndoOutputTests
{
    [Theory]
    [InlineData(true, null, 500, "Stopped: It was stopped from outside. Nothing was changed.")]
    [InlineData(false, 3, 500, "Stopped: It was stopped from outside. Whole records are back. 'runs undo 2' again carries on.")]
    [InlineData(false, 3, 0, "Stopped: It was stopped from outside. Nothing was changed.")]
    [InlineData(false, null, 0, "Stopped: It was stopped from outside. Nothing was changed.")]
    public void Stopped_SaysWhetherAnythingIsBack(bool dryRun, int? undo, int restored, string expected)
    {
        var report = new UndoReport { Run = 2, Undo = undo, Source = "listings", DryRun = dryRun, Listings = new UndoCounts { Restored = restored }, Stopped = "It was stopped from outside." };

        Assert.Equal(expected, Complaint(report));
    }

    private static string Complaint(UndoReport report)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var words = new StringWriter();
        using var complaint = new StringWriter();
        try
        {
            Console.SetOut(words);
            Console.SetError(complaint);
            new UndoOutput(new RunReport { Id = report.Run, Source = report.Source, State = "done" }, asJson: false).Show(report);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        return complaint.ToString().TrimEnd();
    }
}
