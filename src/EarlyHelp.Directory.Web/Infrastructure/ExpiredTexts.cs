using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Lists;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Deletes shared lists, and what people wrote in messages, when their time is over: at the start, then every hour.</summary>
public sealed partial class ExpiredTexts(SharedLists lists, FeedbackWriter feedback, TimeProvider clock, ILogger<ExpiredTexts> logger) : BackgroundService
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
                feedback.Purge();
            }
            catch (SqliteException error)
            {
                // A long import may hold the catalogue; an hour later will do.
                LogProblem(logger, error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired lists and messages were not deleted; it is tried again in an hour.")]
    private static partial void LogProblem(ILogger logger, Exception error);
}
