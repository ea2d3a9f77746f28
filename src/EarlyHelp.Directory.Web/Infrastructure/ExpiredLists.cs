using EarlyHelp.Directory.Lists;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Deletes shared lists whose time is over: at the start, then every hour.</summary>
public sealed partial class ExpiredLists(SharedLists lists, TimeProvider clock, ILogger<ExpiredLists> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                lists.Purge();
            }
            catch (SqliteException error)
            {
                // A long import may hold the catalogue; an hour later will do.
                LogProblem(logger, error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired lists were not deleted; it is tried again in an hour.")]
    private static partial void LogProblem(ILogger logger, Exception error);
}
