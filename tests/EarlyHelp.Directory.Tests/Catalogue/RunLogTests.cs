using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Catalogue;

public sealed class RunLogTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void List_GivesTheNewestFirst_OfASourceOrOfAll_AndNoMoreThanAskedFor()
    {
        Begin("bucks");
        Begin("surrey");
        Begin("bucks");

        Assert.Equal([3L, 2L, 1L], Ids(null, 10));
        Assert.Equal([3L, 2L], Ids(null, 2));
        Assert.Equal([3L, 1L], Ids("bucks", 10));
        Assert.Empty(Ids("kent", 10));
    }

    [Theory]
    [InlineData("done", "undone")]
    [InlineData("refusals", "undone")]
    [InlineData("stopped", "partly-undone")]
    [InlineData("running", "partly-undone")]
    public void Standing_FollowsTheLastUndoing(string state, string standing)
    {
        var run = Begin("bucks");
        var stopped = Begin("bucks", run);
        _catalogue.Runs.End(stopped, "stopped");
        var undo = Begin("bucks", run);
        PutBack(undo);
        _catalogue.Runs.End(undo, state);

        var found = _catalogue.Runs.Find(run)!;

        Assert.Equal((standing, "running", undo), (found.Standing, found.State, found.UndoneBy));
        Assert.Equal((state, run), (_catalogue.Runs.Find(undo)!.Standing, _catalogue.Runs.Find(undo)!.Undoes));
    }

    [Theory]
    [InlineData("stopped")]
    [InlineData("running")]
    public void Standing_WhereAnUndoingPutNothingBack_IsAsBeforeIt(string state)
    {
        var run = Begin("bucks");
        _catalogue.Runs.End(run, "done");
        Fail();
        var untouched = _catalogue.Runs.Find(run)!;
        var partly = Begin("bucks", run);
        PutBack(partly);
        _catalogue.Runs.End(partly, "stopped");
        Fail();
        var found = _catalogue.Runs.Find(run)!;

        Assert.Equal(("done", null), (untouched.Standing, untouched.UndoneBy));
        Assert.Equal(("partly-undone", partly), (found.Standing, found.UndoneBy));

        void Fail() => _catalogue.Runs.End(Begin("bucks", run), state);
    }

    [Fact]
    public void Record_KeepsWhatWasTakenOut()
    {
        var run = Begin("bucks");
        using (var session = _catalogue.Begin())
        {
            session.Record(run, new RunCounts { Rows = 3, Updated = 1, Removed = 2 }, []);
            session.Commit();
        }

        var found = _catalogue.Runs.List(null, 1)[0];
        Assert.Equal((3L, 1L, 2L, 0L), (found.Rows, found.Updated, found.Removed, found.Created));
    }

    private void PutBack(long undo)
    {
        using var session = _catalogue.Begin();
        session.Record(undo, new RunCounts { Rows = 1, Updated = 1 }, []);
        session.Commit();
    }

    private long Begin(string source, long? undoes = null) => _catalogue.Runs.Begin(undoes is null ? "import" : "undo", source, "x.csv", undoes);

    private IEnumerable<long> Ids(string? source, int max) => _catalogue.Runs.List(source, max).Select(run => run.Id);
}
