using Microsoft.Bot.Schema;
using S3ReportBot.Bots;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Dialogs;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

/// <summary>A reminder ready to be sent.</summary>
/// <param name="NotNeeded">Why it is not to be sent after all; null when it is.</param>
/// <param name="Row">The turn row that makes its question the current one; null where the person's screen is left alone.</param>
internal sealed record ReminderTurn(ReadTurn Read, string? NotNeeded, TurnRow? Row, IReadOnlyList<Activity> Messages);

/// <summary>
/// A reminder in the person's conversation: a turn that the bot begins. Its question becomes the current one only for somebody who
/// has none or has been silent for an hour; and whoever is asked something is asked the same again, so that an answer on its way
/// cannot be filed under another question.
/// </summary>
internal sealed class ReminderTurns(
    TurnReader reader, TurnWriter writer, ReportStore reports, Forms forms, UnaskedQuestion questions, TimeProvider time)
{
    private static readonly TimeSpan Silence = TimeSpan.FromHours(1);

    public async Task<ReminderTurn> PrepareAsync(DueReminder due, ConversationRow to, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = TurnId.Hash($"{due.Row.Partition}\n{due.Row.Row}\n{due.Reminder.DueAt:O}");
        var read = await reader.ReadAsync(due.Reminder.Person, to, id, Guid.NewGuid().ToString("N"), now, cancellationToken);
        if (!read.Turn.Person.MayAnswer(due.Report))
            return new(read, "no coordinator any more", null, []);
        var silent = IsSilent(read.Turn, read.Person.Conversation?.At ?? default);
        if (read.Turn.Report?.Key != due.Report)
            await OpenAsync(read.Turn, due, cancellationToken);
        if (read.Turn.Report!.Header?.Status is ReportStatus.Submitted or ReportStatus.Reopened)
            return new(read, "submitted", null, []);
        return await ComposeAsync(read, due, silent, cancellationToken);
    }

    /// <returns>What to confirm once it is sent; null: the person wrote in between, prepare again.</returns>
    public Task<CommittedTurn?> CommitAsync(ReminderTurn turn, CancellationToken cancellationToken) => writer.CommitAsync(turn.Read, turn.Row!, cancellationToken);

    /// <param name="elapsed">From the sending until now.</param>
    public Task NoteAsync(CommittedTurn turn, Delivery delivery, TimeSpan elapsed, CancellationToken cancellationToken) =>
        writer.NoteAsync(turn, delivery, elapsed, cancellationToken);

    private async Task<ReminderTurn> ComposeAsync(ReadTurn read, DueReminder due, bool silent, CancellationToken cancellationToken)
    {
        var turn = read.Turn;
        var next = turn.Report!.NextFor(null, turn.Person.Key);
        var asked = turn.Current is { Key: ReportKeyPart.None } ? DialogPosition.Of(turn.PendingQuestion!) : null;
        var open = next is null ? null : new DialogPosition(next.Id);
        var position = silent ? asked ?? open : null;
        var title = ReminderMessage.Say(turn, due, position, next);
        var messages = position is null
            ? turn.Reply.Take(new CardOrigin(turn.Report.Key, "", 0))
            : await questions.PutAsync(turn, position, cancellationToken);
        ReminderMessage.Finish(turn, title, messages, position, next);
        var row = turn.Row.Done(turn.Id) with
        {
            PendingQuestion = turn.PendingQuestion,
            Last = turn.Last,
            Earlier = turn.Earlier?.Report,
            RunId = turn.RunId,
            Sitting = turn.Sitting with { At = turn.Now },
            Confirmed = false,
            SendingUntil = turn.Now + TurnRow.SendingTime,
        };
        // The same question again changes nothing that the next message is read by.
        return new(read, null, position is null || !Screen.ChangesBy(turn) ? null : row, messages);
    }

    /// <summary>A yes or no that is waited for, and a text kept aside, are not put away for a reminder.</summary>
    private static bool IsSilent(Turn turn, DateTimeOffset wroteAt)
    {
        if (turn.PendingQuestion is { Confirm: not null })
            return false;
        var sentAt = turn.Row.SendingUntil == default ? default : turn.Row.SendingUntil - TurnRow.SendingTime;
        var last = ((DateTimeOffset[])[wroteAt, sentAt, turn.PendingQuestion?.At ?? default]).Max();
        return turn.Current is null || turn.Now - last >= Silence;
    }

    private async Task OpenAsync(Turn turn, DueReminder due, CancellationToken cancellationToken)
    {
        var read = await reports.ReadAsync(due.Report, turn.Person.Key, turn.Conversation, cancellationToken);
        turn.Form = read.Header is { } header ? forms.Of(header.Form, header.FormVersion) : forms.Current;
        turn.Report = new ReportDraft(read, due.Partnership, turn.Form);
        turn.ReportChosen = true;
        turn.PendingQuestion = null;
        turn.Last = null;
        turn.Earlier = await EarlierAnswers.FindAsync(reports, due.Report, cancellationToken);
    }
}
