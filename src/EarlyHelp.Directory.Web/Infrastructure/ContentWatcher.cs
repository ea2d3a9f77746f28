using EarlyHelp.Directory.Content;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Looks once a second whether a content file changed, so that an edit shows without a restart. A file that cannot be shown is logged, and the pages stay as they were.</summary>
public sealed partial class ContentWatcher(ContentLibrary library, ILogger<ContentWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                library.Refresh();
            }
            catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                LogUnreadable(logger, error.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Content was not taken over: {Problem}")]
    private static partial void LogUnreadable(ILogger logger, string problem);
}
