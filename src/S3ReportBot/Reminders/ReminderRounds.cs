using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

/// <summary>What an instance does from time to time: learns the deadlines, opens the half-year, looks who is to be reminded.</summary>
internal sealed class ReminderRounds(Deadlines deadlines, PeriodOpening opening, DueReminders due, ReminderSender sender, LeadDigests digests, TimeProvider time)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    /// <summary>Messages on their way at once; how many go each second is another matter.</summary>
    private const int AtOnce = 24;

    private DateTimeOffset _swept;
    private DateTimeOffset _nextLook;

    /// <param name="woken">Something is due at once.</param>
    public async Task RunAsync(bool woken, CancellationToken cancellationToken)
    {
        await deadlines.ReadAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (now - _swept >= BetweenSweeps)
        {
            await opening.RunAsync(cancellationToken);
            _swept = now;
        }

        if (woken || now >= _nextLook)
            await RemindAsync(now, cancellationToken);
    }

    private async Task RemindAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Of a round that fails, the next one is due at once.
        _nextLook = default;
        var next = now + ReminderSettings.LookAgain;
        var found = due.FindAsync(at => next = at > now && at < next ? at : next, cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await digests.RunAsync(cancellationToken);
        await Parallel.ForEachAsync(found, options, async (reminder, token) => await sender.SendAsync(reminder, token));
        _nextLook = next;
    }
}
