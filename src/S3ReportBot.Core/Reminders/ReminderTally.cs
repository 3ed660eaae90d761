
namespace S3ReportBot.Core.Reminders;

/// <summary>What became of the reminders of one report.</summary>
/// <param name="Sent">Sent, with those that nobody confirmed.</param>
/// <param name="Unreachable">People whom the bot cannot reach any more.</param>
public sealed record ReminderTally(int Sent, DateTimeOffset? LastAt, int Unreachable)
{
    public static readonly ReminderTally None = new(0, null, 0);

    public static ReminderTally Of(IEnumerable<Reminder> ledger)
    {
        var all = ledger.ToList();
        var sent = all.Where(reminder => reminder.State is ReminderState.Sent or ReminderState.Unconfirmed).ToList();
        var unreachable = all.Where(reminder => reminder.IsSettled && reminder.State != ReminderState.NotNeeded)
            .GroupBy(reminder => reminder.Person)
            .Count(ofPerson => ofPerson.MaxBy(reminder => reminder.At)!.State == ReminderState.Failed);
        return sent.Count == 0 && unreachable == 0 ? None : new(sent.Count, sent.Count == 0 ? null : sent.Max(reminder => reminder.At), unreachable);
    }
}
