using EarlyHelp.Directory.Catalogue.Undo;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>Several undoings: of runs that build on each other, of the same run, of an undoing.</summary>
public sealed class UndoAgainTests : IDisposable
{
    private const string Two = "id,name,organisation\n1,Tots,Heathside\n2,Scouts,Heathside\n";

    private readonly ImportDesk _desk = new();

    [Fact]
    public async Task Runs_AreUndoneOneAfterTheOther_NewestFirst()
    {
        await _desk.Import("id,name\n1,First\n");
        await _desk.Import("id,name\n1,Second\n");
        await _desk.Import("id,name\n1,Third\n");

        Assert.Equal(UndoOutcome.SomeLeft, _desk.Undo(1).Outcome);
        Assert.Equal((UndoOutcome.Done, "Second"), (_desk.Undo(3).Outcome, _desk.Service("1").Name));
        Assert.Equal((UndoOutcome.Done, "First"), (_desk.Undo(2).Outcome, _desk.Service("1").Name));
        Assert.Equal((UndoOutcome.Done, 0), (_desk.Undo(1).Outcome, _desk.Count()));
        Assert.True(_desk.RowsAndFeedAgree());
    }

    [Fact]
    public async Task ImportAgainAfterTheUndo_GivesTheSameIdsAndAddresses_AndCanBeUndoneToo()
    {
        await _desk.Import(Two);
        var before = Known();
        _desk.Undo(1);

        Assert.Equal(2, (await _desk.Import(Two)).Created);
        Assert.Equal(before, Known());
        Assert.Equal("1", _desk.Catalogue.Reader.FindService("tots")!.Service.ExternalId);
        Assert.True(_desk.RowsAndFeedAgree());
        Assert.Equal((UndoOutcome.NothingChanged, 2), (_desk.Undo(1).Outcome, _desk.Count()));

        var report = _desk.Undo(3);
        Assert.Equal((UndoOutcome.Done, 3L, 3L, 0), (report.Outcome, report.Records, report.Removed, _desk.Count()));
        Assert.True(_desk.RowsAndFeedAgree());

        List<(long, string)> Known()
        {
            var reader = _desk.Catalogue.Reader;
            var organisation = reader.FindOrganisation("listings", "heathside")!;
            return [.. new[] { "1", "2" }.Select(id => reader.FindService("listings", id)!).Select(stored => (stored.Id, stored.Slug)), (organisation.Id, organisation.Slug)];
        }
    }

    [Fact]
    public async Task SecondUndo_SaysSo_AndChangesNothing()
    {
        var run = await _desk.Import(Two);
        var first = _desk.Undo(run.Run!.Value);
        var sequence = _desk.Catalogue.Reader.Sequence();

        var second = _desk.Undo(run.Run!.Value);

        Assert.Equal((UndoOutcome.NothingChanged, "Run 1 was undone before, by run 2.", null), (second.Outcome, second.NothingToUndo, second.Undo));
        Assert.Equal(("undone", first.Undo), (_desk.Catalogue.Runs.Find(1)!.Standing, _desk.Catalogue.Runs.Find(1)!.UndoneBy));
        Assert.Equal((sequence, null), (_desk.Catalogue.Reader.Sequence(), _desk.Catalogue.Runs.Find(3)));
    }

    [Fact]
    public async Task UndoOfAnUndo_AndOfARunWithoutWrites_ChangeNothing()
    {
        await _desk.Import(Two);
        await _desk.Import(Two);

        Assert.Equal("Run 2 created and updated nothing.", _desk.Undo(2).NothingToUndo);
        var undo = _desk.Undo(1).Undo!.Value;
        Assert.Equal("Run 3 is itself the undoing of run 1. To have those records again, import them again.", _desk.Undo(undo).NothingToUndo);
        Assert.Null(_desk.Catalogue.Runs.Find(4));
    }

    [Fact]
    public async Task Standing_CountsWhatHasChangedSince()
    {
        var run = await _desk.Import(Two);
        _desk.Edit("1", "Put right by a person");
        var records = new RunRecords(_desk.Catalogue.Database);

        var changed = records.Standing(run.Run!.Value);
        var undo = _desk.Undo(run.Run!.Value);
        var undone = records.Standing(run.Run!.Value);

        Assert.Equal((3L, 1L, 1L, 0L), (changed.Records, changed.Changed, changed.ChangedListings, changed.PutBack));
        Assert.Equal((3L, 1L, 1L), (undone.Records, undone.Changed, undone.PutBack));
        Assert.Equal((1L, 0L), (records.Standing(undo.Undo!.Value).Records, records.Standing(undo.Undo!.Value).Changed));
    }

    public void Dispose() => _desk.Dispose();
}
