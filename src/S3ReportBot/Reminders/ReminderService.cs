namespace S3ReportBot.Reminders;

/// <summary>Runs in every instance. A minute lies between two rounds, also after one that failed.</summary>
internal sealed partial class ReminderService(ReminderRounds rounds, ReminderSignal signal, ReminderSettings settings, ILogger<ReminderService> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Enabled)
            return;
        await Task.Yield();
        for (var woken = false; !stoppingToken.IsCancellationRequested; woken = await signal.WaitAsync(Between, stoppingToken))
            await RoundAsync(woken, stoppingToken);
    }

    private async Task RoundAsync(bool woken, CancellationToken cancellationToken)
    {
        try
        {
            await rounds.RunAsync(woken, cancellationToken);
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
