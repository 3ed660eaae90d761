namespace S3ReportBot.Commands;

/// <summary>Runs in every instance: sends the notices that an instance which ended, or a channel that was busy, has left behind.</summary>
internal sealed partial class NoticeService(Notices notices, TimeProvider time, ILogger<NoticeService> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await RoundAsync(stoppingToken);
            await Task.Delay(Between, time, stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await notices.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A look for notices that were left behind failed; the next one goes on.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
