using Microsoft.Bot.Schema;
using S3ReportBot.Bots;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;

namespace S3ReportBot.Reminders;

/// <summary>
/// Sends one reminder at most once, whatever else runs or dies (docs/reminders.md): wait for its place, look again whether it is
/// needed, claim it, note that it is on its way, send it, note what became of it.
/// </summary>
internal sealed partial class ReminderSender(
    ReminderClaims claims, ContactStore contacts, ReminderTurns turns, ProactiveSender line, ReminderPace pace, TurnGates gates, DaysOff daysOff,
    TimeProvider time, ILogger<ReminderSender> logger)
{
    private const int Tries = 3;

    public async Task SendAsync(DueReminder due, CancellationToken cancellationToken)
    {
        try
        {
            await pace.WaitAsync(cancellationToken);
            var contact = await contacts.ReadAsync(due.Reminder.Person, cancellationToken);
            if (!MayBeWrittenTo(due.Reminder, contact))
                return;
            if (contact.Reachable is { } to)
                await SendAsync(due, to, cancellationToken);
            else
                await claims.EndAsync(due.Row, ReminderState.Failed, "no conversation", cancellationToken);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // One recipient's fault is no other's; what was claimed is taken up again.
            Log.Failed(logger, due.Reminder.Kind, exception);
        }
    }

    /// <summary>Waiting for its place may have taken it past the hour.</summary>
    private bool MayBeWrittenTo(Reminder reminder, Contact contact)
    {
        var (now, zone) = (time.GetUtcNow(), LocalTime.Zone(contact.Zone));
        return reminder.Kind switch
        {
            ReminderKind.Nudge => true,
            // Its day was asked for, whatever day that is.
            ReminderKind.Asked => LocalTime.Time(now, zone) >= WorkingHours.Begin && LocalTime.Time(now, zone) < WorkingHours.End,
            _ => WorkingHours.Includes(now, zone, daysOff),
        };
    }

    private async Task SendAsync(DueReminder due, ConversationRow to, CancellationToken cancellationToken)
    {
        using var gate = await gates.EnterAsync(TurnGates.NameOf(due.Reminder.Person, to.Conversation));
        var turn = await turns.PrepareAsync(due, to, cancellationToken);
        if (turn.NotNeeded is { } reason)
            await claims.EndAsync(due.Row, ReminderState.NotNeeded, reason, cancellationToken);
        else if (await claims.TakeAsync(due.Row, cancellationToken) is { } sending)
            await SendAsync(due, to, turn, sending, cancellationToken);
    }

    private async Task SendAsync(DueReminder due, ConversationRow to, ReminderTurn turn, LedgerRow sending, CancellationToken cancellationToken)
    {
        CommittedTurn? committed = null;
        for (var tried = 1; turn.Row is not null && (committed = await turns.CommitAsync(turn, cancellationToken)) is null; tried++)
        {
            turn = tried < Tries ? await turns.PrepareAsync(due, to, cancellationToken) : turn with { NotNeeded = "the person is writing" };
            if (turn.NotNeeded is not { } reason)
                continue;
            // Nothing went out yet: if somebody else's haste was the reason, the next round takes it up.
            await (tried < Tries ? claims.EndAsync(sending, ReminderState.NotNeeded, reason, cancellationToken) : claims.ReleaseAsync(sending, ReminderClaims.Lease, cancellationToken));
            return;
        }

        var began = time.GetTimestamp();
        var delivery = await line.TryAsync(due.Reminder.Person, to, new Queue<Activity>(turn.Messages), cancellationToken);
        // What has gone out is noted even while the process stops.
        await claims.NoteAsync(sending, delivery, CancellationToken.None);
        if (committed is not null)
            await turns.NoteAsync(committed, delivery, time.GetElapsedTime(began), CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A reminder ({Kind}) could not be seen to its end.")]
        public static partial void Failed(ILogger logger, ReminderKind kind, Exception exception);
    }
}
