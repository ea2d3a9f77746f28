using Dapper;
using EarlyHelp.Directory.Search.Log;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Log;

public sealed class SearchLogTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();
    private readonly SearchLog _log;

    public SearchLogTests() => _log = new SearchLog(_catalogue.Database, _catalogue.Clock);

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void Report_ShowsTextsFromFiveTimesOn()
    {
        Write(("four times", 3, 4), ("five times", 3, 5), ("six times", 0, 6), ("", 3, 50));

        var report = _log.Report(30, 50);

        Assert.Equal(65, report.Pages);
        Assert.Equal(6, report.WithoutResults);
        Assert.Equal([("six times", 6, 6), ("five times", 5, 0)], report.Top.Select(text => (text.Text, text.Times, text.WithoutResults)));
        Assert.Equal(["six times"], report.TopWithoutResults.Select(text => text.Text));
    }

    [Fact]
    public void Report_CountsATextOverPlacesFiltersAndDays()
    {
        for (var day = 0; day < 5; day++)
        {
            _log.Write(new Dictionary<LoggedSearch, int> { [Search("food bank") with { Place = $"GU{day}", Filters = $"age={day}" }] = 1 });
            Assert.Equal(day < 4 ? [] : ["food bank"], _log.Report(30, 50).Top.Select(text => text.Text));
            _catalogue.Clock.Now += TimeSpan.FromDays(1);
        }

        // In the last three days there were too few.
        Assert.Empty(_log.Report(3, 50).Top);
    }

    [Fact]
    public void Report_LeavesOutTextsOfPrograms()
    {
        _log.Write(new Dictionary<LoggedSearch, int> { [Search("by a program") with { IsApi = true }] = 100, [Search("by a program")] = 4 });

        var report = _log.Report(30, 50);

        Assert.Equal((4, 100), (report.Pages, report.Programs));
        Assert.Empty(report.Top);
    }

    [Fact]
    public void Frequent_IsWhatWasFoundOftenOnSeveralDays()
    {
        Write(("in one evening", 3, 50));
        for (var day = 0; day < 3; day++)
        {
            Write(("food bank", 3, 2), ("toddlers", 3, 3), ("never found", 0, 9), ("call [number]", 3, 9), ("rare", 3, 1));
            _catalogue.Clock.Now += TimeSpan.FromDays(1);
        }

        Assert.Equal(["toddlers", "food bank"], _log.Frequent());
    }

    [Fact]
    public void Report_OfNothing_IsEmpty() => Assert.Equal(0, _log.Report(90, 50).Pages);

    [Fact]
    public void Purge_KeepsNinetyDays()
    {
        Write(("old", 1, 5));
        _catalogue.Clock.Now += TimeSpan.FromDays(89);
        Write(("new", 1, 5));
        Assert.Equal(0, _log.Purge());
        Assert.Equal(2, _log.Report(90, 50).Top.Count);

        _catalogue.Clock.Now += TimeSpan.FromDays(1);

        Assert.Equal(1, _log.Purge());
        Assert.Equal(["new"], _log.Report(90, 50).Top.Select(text => text.Text));
    }

    [Fact]
    public void Log_HoldsTheDayAndNothingFiner()
    {
        Write(("food bank", 3, 1));

        using var connection = _catalogue.Database.Open();
        Assert.Equal(["2026-11-22"], connection.Query<string>("select day from search_log"));
        Assert.Equal(["day", "text", "place", "filters", "results", "source", "times"], connection.Query<string>("select name from pragma_table_info('search_log')"));
    }

    [Fact]
    public void Queue_CountsEqualSearchesTogether()
    {
        var queue = new PendingSearches(_log);
        for (var i = 0; i < 7; i++)
        {
            queue.Add(Search("food bank"));
            queue.Add(Search("toddlers"));
        }

        queue.Flush();
        queue.Flush();

        using var connection = _catalogue.Database.Open();
        Assert.Equal([7, 7], connection.Query<int>("select times from search_log"));
    }

    [Fact]
    public void Queue_DropsWhatThereIsNoRoomFor_AtOnce()
    {
        var queue = new PendingSearches(_log);
        for (var i = 0; i < 50_000; i++)
        {
            queue.Add(Search("flood"));
        }

        queue.Flush();

        Assert.Equal(10_000, _log.Report(1, 1).Pages);
    }

    [Fact]
    public async Task Write_WaitsForAnImportAndDoesNotDisturbIt()
    {
        using var session = _catalogue.Begin();
        session.Put(Listings.Bare());
        var begun = new TaskCompletionSource();
        var writing = Task.Run(() =>
        {
            begun.SetResult();
            Write(("food bank", 3, 5));
        });
        await begun.Task;
        Assert.NotSame(writing, await Task.WhenAny(writing, Task.Delay(200)));

        session.Commit();

        await writing.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(5, _log.Report(1, 1).Pages);
        Assert.Equal(1, _catalogue.Reader.Sequence());
    }

    private void Write(params (string Text, int Results, int Times)[] searches) =>
        _log.Write(searches.ToDictionary(search => Search(search.Text) with { Results = search.Results }, search => search.Times));

    private static LoggedSearch Search(string text) => new() { Text = text, Place = "", Filters = "", Results = 3, IsApi = false };
}
