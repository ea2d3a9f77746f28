using Dapper;
using EarlyHelp.Directory.Catalogue.Undo;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class UndoStopTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Fact]
    public async Task Stopped_KeepsWhatIsWhole_AndAgainCarriesOn()
    {
        await _desk.Import(UndoDesk.Many(1_200, "Listing"));
        var before = _desk.Content();
        await _desk.Import(UndoDesk.Many(1_300, "Other"));
        using var source = new CancellationTokenSource();
        var seen = new List<(long, long)>();

        var first = _desk.Undo(2, new UndoRequest { OnProgress = (done, total) => { seen.Add((done, total)); source.Cancel(); } }, source.Token);

        Assert.Equal((UndoOutcome.Stopped, 500L, "It was stopped from outside."), (first.Outcome, first.Restored, first.Stopped));
        Assert.Equal([(500L, 1_300L)], seen);
        Assert.Equal(("stopped", "partly-undone"), (_desk.Catalogue.Runs.Find(first.Undo!.Value)!.State, _desk.Catalogue.Runs.Find(2)!.Standing));

        var second = _desk.Undo(2);

        Assert.Equal((UndoOutcome.Done, 700L, 100L, 500L), (second.Outcome, second.Restored, second.Removed, second.UndoneBefore));
        Assert.Equal("undone", _desk.Catalogue.Runs.Find(2)!.Standing);
        Assert.Equal(before, _desk.Content());
        Assert.True(_desk.RowsAndFeedAgree());
    }

    [Fact]
    public async Task PutBackBeforeTheStop_AndEditedSince_IsNotTakenForLeft()
    {
        await _desk.Import(UndoDesk.Many(600, "Listing"));
        await _desk.Import(UndoDesk.Many(600, "Other"));
        using var source = new CancellationTokenSource();
        _desk.Undo(2, new UndoRequest { OnProgress = (_, _) => source.Cancel() }, source.Token);
        _desk.Edit("1", "Put right by a person");

        var second = _desk.Undo(2);

        Assert.Equal((UndoOutcome.Done, 100L, 500L), (second.Outcome, second.Restored, second.UndoneBefore));
        Assert.Equal("Put right by a person", _desk.Service("1").Summary);
    }

    [Fact]
    public async Task StoppedBeforeItsEndWasNoted_AgainOnlyNotesIt()
    {
        await _desk.Import("id,name\n1,A\n");
        Execute("create trigger full_run before update of ended_at on run begin select raise(abort, 'database or disk is full'); end");
        var first = _desk.Undo(1);
        Execute("drop trigger full_run");

        var second = _desk.Undo(1);

        Assert.Equal((UndoOutcome.Stopped, 1L), (first.Outcome, first.Removed));
        Assert.Contains("All records are back", first.Stopped, StringComparison.Ordinal);
        Assert.Equal((UndoOutcome.Done, first.Undo, 1L), (second.Outcome, second.Undo, second.UndoneBefore));
        Assert.Equal("undone", _desk.Catalogue.Runs.Find(1)!.Standing);
        Assert.Equal(UndoOutcome.NothingChanged, _desk.Undo(1).Outcome);
    }

    [Fact]
    public async Task FullDisk_PartWay_CountsOnlyWhatIsOnIt()
    {
        await _desk.Import(UndoDesk.Many(700, "Listing"));
        Execute("create trigger full before insert on version when (select count(*) from service) < 150 begin select raise(abort, 'database or disk is full'); end");

        var report = _desk.Undo(1);

        Assert.Equal((UndoOutcome.Stopped, 500L), (report.Outcome, report.Removed));
        Assert.Contains("could not be written", report.Stopped, StringComparison.Ordinal);
        Assert.Equal(200, _desk.Count());
        Execute("drop trigger full");
        var again = _desk.Undo(1);
        Assert.Equal((UndoOutcome.Done, 200L, 500L), (again.Outcome, again.Removed, again.UndoneBefore));
        Assert.Equal(0, _desk.Count());
    }

    [Fact]
    public async Task FullDisk_AtTheFirstWrite_ChangesNothing_AndTheRunIsNotPartlyUndone()
    {
        await _desk.Import("id,name\n1,A\n");
        Execute("create trigger full before insert on version begin select raise(abort, 'database or disk is full'); end");

        var report = _desk.Undo(1);

        Assert.Equal((UndoOutcome.NothingChanged, 0L, 1L), (report.Outcome, report.Removed, _desk.Count()));
        Assert.Contains("could not be written", report.Stopped, StringComparison.Ordinal);
        Assert.Equal(("done", null), (_desk.Catalogue.Runs.Find(1)!.Standing, _desk.Catalogue.Runs.Find(1)!.UndoneBy));
        Execute("drop trigger full");
        var again = _desk.Undo(1);
        Assert.Equal((UndoOutcome.Done, 1L, again.Undo), (again.Outcome, again.Removed, _desk.Catalogue.Runs.Find(1)!.UndoneBy));
    }

    [Fact]
    public async Task StoppedBeforeTheFirstWrite_ChangesNothing()
    {
        await _desk.Import("id,name\n1,A\n");

        var report = _desk.Undo(1, cancellation: new CancellationToken(canceled: true));

        Assert.Equal((UndoOutcome.NothingChanged, 1L), (report.Outcome, _desk.Count()));
        Assert.Null(_desk.Catalogue.Runs.Find(2));
    }

    [Fact]
    public async Task EditsGetThroughMeanwhile_AndAreNotOverwritten()
    {
        await _desk.Import(UndoDesk.Many(1_000, "Listing"));

        var report = _desk.Undo(1, new UndoRequest { OnProgress = (done, _) => { if (done == 500) { _desk.Edit("800", "Edited meanwhile"); } } });

        Assert.Equal((UndoOutcome.SomeLeft, 999L, 1L), (report.Outcome, report.Removed, report.Left));
        Assert.Equal("Edited meanwhile", _desk.Service("800").Summary);
    }

    [Fact]
    public async Task RunThatWasKilled_IsUndoneAsFarAsItCame()
    {
        await _desk.Import("id,name\n1,A\n");
        Execute("update run set state = 'running', ended_at = null");

        Assert.Equal((UndoOutcome.Done, 0L), (_desk.Undo(1).Outcome, _desk.Count()));
    }

    [Fact]
    public async Task CatalogueWrittenPastItsPrograms_IsAFault_NotALoop()
    {
        await _desk.Import("id,name\n1,A\n");
        Execute("update service set version = 7");

        var report = _desk.Undo(1);

        Assert.Contains("past its programs", report.Stopped, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();

    private void Execute(string sql)
    {
        using var connection = _desk.Catalogue.Database.Open();
        connection.Execute(sql);
    }
}
