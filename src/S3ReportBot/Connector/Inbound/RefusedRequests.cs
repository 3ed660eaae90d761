using S3ReportBot.Telemetry;

namespace S3ReportBot.Connector.Inbound;

/// <summary>Logs refused requests, but only so many a minute: a flood of them must not become a flood of the log.</summary>
internal sealed partial class RefusedRequests(BotTelemetry telemetry, TimeProvider time, ILogger<RefusedRequests> logger)
{
    private const int LoggedPerMinute = 20;
    private readonly Lock _gate = new();
    private DateTimeOffset _minute;
    private int _count;

    /// <param name="reason">Nothing of the request itself.</param>
    public void Note(int status, string reason)
    {
        telemetry.Refused(status);
        if (Count(out var unlogged) <= LoggedPerMinute)
            Log.Refused(logger, status, reason);
        if (unlogged > 0)
            Log.More(logger, unlogged);
    }

    private int Count(out int unlogged)
    {
        lock (_gate)
        {
            unlogged = 0;
            var now = time.GetUtcNow();
            if (now - _minute >= TimeSpan.FromMinutes(1))
            {
                unlogged = _count - LoggedPerMinute;
                (_minute, _count) = (now, 0);
            }

            return ++_count;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a request with {Status}: {Reason}.")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(2, LogLevel.Warning, "Refused {Count} more requests in the minute before.")]
        public static partial void More(ILogger logger, int count);
    }
}
