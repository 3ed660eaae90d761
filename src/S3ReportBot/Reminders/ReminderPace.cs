namespace S3ReportBot.Reminders;

/// <summary>Lets one reminder after the other go, evenly, so that conversations keep room beside them.</summary>
internal sealed class ReminderPace(ReminderSettings settings, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _between = TimeSpan.FromSeconds(1 / settings.PerSecond);
    private DateTimeOffset _next;

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            // A pause that came late is made up for, but never in a burst of more than a second.
            _next = _next < now.AddSeconds(-1) ? now : _next;
            wait = _next - now;
            _next += _between;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}
