namespace S3ReportBot.Reminders;

/// <summary>Wakes this process's reminders when something is due at once.</summary>
internal sealed class ReminderWakeup(TimeProvider time)
{
    private TaskCompletionSource _woken = New();

    public void Wake() => Volatile.Read(ref _woken).TrySetResult();

    /// <returns>Whether somebody woke it.</returns>
    public async Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var woken = Volatile.Read(ref _woken);
        try
        {
            await woken.Task.WaitAsync(longest, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return false;
        }

        Volatile.Write(ref _woken, New());
        return true;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
