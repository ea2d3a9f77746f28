using EarlyHelp.Directory.Search.Log;
using EarlyHelp.Directory.Search.Suggestions;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Writes the searches of the last seconds to the log, deletes those whose time is over, and offers the frequent ones to others.</summary>
public sealed partial class SearchLogKeeper(PendingSearches pending, SearchLog log, Suggester suggester, ILogger<SearchLogKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        long? purged = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            Try(pending.Flush);
            if (purged is null || System.Diagnostics.Stopwatch.GetElapsedTime(purged.Value) > BetweenPurges)
            {
                Try(() => log.Purge());
                Try(() => suggester.Learn(log.Frequent()));
                purged = System.Diagnostics.Stopwatch.GetTimestamp();
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Try(pending.Flush);
    }

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException error)
        {
            // A restore may hold the catalogue. Some notes less do no harm; what is too old goes the next time.
            LogProblem(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log of searches could not be written for the moment.")]
    private static partial void LogProblem(ILogger logger, Exception error);
}
