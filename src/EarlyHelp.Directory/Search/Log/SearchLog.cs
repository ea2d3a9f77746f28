using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Log;

/// <summary>The log of searches in the catalogue: counted by day, so that no order and no moment tells who searched.</summary>
public sealed class SearchLog(CatalogueDatabase database, TimeProvider clock)
{
    /// <summary>How long a search is kept.</summary>
    public const int DaysKept = 90;

    /// <summary>Texts used less often are shown to nobody: they may say who searched.</summary>
    public const int LeastOften = 5;

    /// <summary>One person in one evening does not make a text frequent.</summary>
    private const int LeastDays = 3;

    private const int MostFrequent = 500;

    /// <summary>A flood of made-up searches must not fill the disk: once a day has so many different ones, only those are counted.</summary>
    private const int MostOfADay = 50_000;

    /// <summary>Counts the searches to today.</summary>
    public void Write(IReadOnlyDictionary<LoggedSearch, int> searches)
    {
        var day = Stored.Text((DateOnly?)LocalTime.Today(clock));
        using var connection = database.OpenToWrite();
        using var transaction = connection.BeginTransaction(deferred: false);
        var room = MostOfADay - connection.ExecuteScalar<long>("select count(*) from search_log where day = @day", new { day }, transaction);
        var statement = room >= searches.Count
            ? """
              insert into search_log (day, text, place, filters, results, source, times) values (@day, @Text, @Place, @Filters, @Results, @source, @times)
              on conflict (day, text, place, filters, results, source) do update set times = times + excluded.times
              """
            : """
              update search_log set times = times + @times
              where day = @day and text = @Text and place = @Place and filters = @Filters and results = @Results and source = @source
              """;
        connection.Execute(
            statement,
            searches.Select(search => new { day, search.Key.Text, search.Key.Place, search.Key.Filters, search.Key.Results, source = search.Key.IsApi ? "api" : "page", times = search.Value }),
            transaction);
        transaction.Commit();
    }

    /// <summary>Deletes what is older than <see cref="DaysKept"/>.</summary>
    /// <returns>How many rows went.</returns>
    public int Purge()
    {
        using var connection = database.OpenToWrite();
        return connection.Execute("delete from search_log where day <= @last", new { last = DaysAgo(DaysKept) });
    }

    /// <summary>What people searched for on the site in the last days; programs are only counted.</summary>
    /// <param name="most">Texts in each list.</param>
    public SearchReport Report(int days, int most)
    {
        using var connection = database.Open();
        using var rows = connection.QueryMultiple(
            """
            select coalesce(sum(times) filter (where source = 'page'), 0) as pages, coalesce(sum(times) filter (where source = 'api'), 0) as programs,
              coalesce(sum(times) filter (where source = 'page' and results = 0), 0) as without_results
            from search_log where day > @since;
            select text, sum(times) as times, coalesce(sum(times) filter (where results = 0), 0) as without_results
            from search_log where day > @since and source = 'page' and text <> '' group by text having sum(times) >= @LeastOften
            order by times desc, text limit @most;
            select text, sum(times) as times, sum(times) filter (where results = 0) as without_results
            from search_log where day > @since and source = 'page' and text <> '' group by text having sum(times) filter (where results = 0) >= @LeastOften
            order by without_results desc, text limit @most;
            """,
            new { since = DaysAgo(days), LeastOften, most });
        return rows.ReadSingle<SearchReport>() with { Top = [.. rows.Read<SearchedText>()], TopWithoutResults = [.. rows.Read<SearchedText>()] };
    }

    /// <summary>Searches on pages that found something, often and on several days, the most frequent first: what may be offered to others.</summary>
    public IReadOnlyList<string> Frequent()
    {
        using var connection = database.Open();
        return connection.Query<string>(
            """
            select text from search_log where day > @since and source = 'page' and text <> '' and instr(text, '[') = 0 and results > 0
            group by text having sum(times) >= @LeastOften and count(distinct day) >= @LeastDays order by sum(times) desc, text limit @MostFrequent
            """,
            new { since = DaysAgo(DaysKept), LeastOften, LeastDays, MostFrequent }).AsList();
    }

    private string? DaysAgo(int days) => Stored.Text((DateOnly?)LocalTime.Today(clock).AddDays(-days));
}

/// <summary>Searches of some days.</summary>
public sealed record SearchReport
{
    /// <summary>Searches on pages.</summary>
    public long Pages { get; init; }

    /// <summary>Searches by programs.</summary>
    public long Programs { get; init; }

    /// <summary>Of those on pages.</summary>
    public long WithoutResults { get; init; }

    /// <summary>What was searched most.</summary>
    public IReadOnlyList<SearchedText> Top { get; init; } = [];

    /// <summary>What was searched most without any result.</summary>
    public IReadOnlyList<SearchedText> TopWithoutResults { get; init; } = [];
}

/// <summary>A text that was searched at least <see cref="SearchLog.LeastOften"/> times.</summary>
public sealed record SearchedText
{
    public string Text { get; init; } = "";

    public long Times { get; init; }

    /// <summary>How many of these found nothing.</summary>
    public long WithoutResults { get; init; }
}
