using System.Globalization;
using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Feedback;

/// <summary>Answers to "Was this page useful?": counted by page and month, and nothing is kept of who answered.</summary>
public sealed class PageVotes(CatalogueDatabase database, TimeProvider clock)
{
    /// <param name="page">Its address from the root.</param>
    public void Add(string page, bool isUseful)
    {
        var today = LocalTime.Today(clock);
        using var connection = database.OpenToWrite();
        connection.Execute(
            """
            insert into page_vote (page, month, useful, not_useful) values (@page, @month, @useful, 1 - @useful)
            on conflict (page, month) do update set useful = useful + excluded.useful, not_useful = not_useful + excluded.not_useful
            """,
            new { page, month = new DateOnly(today.Year, today.Month, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), useful = isUseful ? 1 : 0 });
    }

    /// <summary>For staff: the newest month first, within it the page that helped least.</summary>
    /// <param name="since">The first day of the first month.</param>
    public IReadOnlyList<PageVoteCount> Since(DateOnly since)
    {
        using var connection = database.Open();
        return connection.Query<PageVoteCount>(
            "select page, month, useful, not_useful from page_vote where month >= @since order by month desc, not_useful desc, page",
            new { since = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }).AsList();
    }
}

/// <summary>What people said of a page in a month.</summary>
public sealed record PageVoteCount
{
    public string Page { get; init; } = "";

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; init; }

    public long Useful { get; init; }

    public long NotUseful { get; init; }
}
