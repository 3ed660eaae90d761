using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

/// <summary>Runs in every instance; one that is to remind nobody learns the deadlines all the same. A minute lies between two rounds, also after one that failed.</summary>
internal sealed partial class ReminderService(ReminderRounds rounds, Deadlines deadlines, ReminderWakeup wakeup, ReminderSettings settings,
    ILogger<ReminderService> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var woken = false; !stoppingToken.IsCancellationRequested; woken = await wakeup.WaitAsync(Between, stoppingToken))
            await RoundAsync(woken, stoppingToken);
    }

    private async Task RoundAsync(bool woken, CancellationToken cancellationToken)
    {
        try
        {
            await (settings.Enabled ? rounds.RunAsync(woken, cancellationToken) : deadlines.ReadAsync(cancellationToken));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A round of reminders failed; the next one goes on.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
