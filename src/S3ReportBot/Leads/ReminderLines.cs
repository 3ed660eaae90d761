using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>What became of one report's reminders, the newest first: to whom, when, how it ended and why.</summary>
internal sealed class ReminderLines(ReminderStore ledger)
{
    private const int Most = 8;

    public async Task SayAsync(Turn turn, ReportKey report, IReadOnlyDictionary<string, string> names, CancellationToken cancellationToken)
    {
        var all = (await ledger.ReadAsync(report, cancellationToken)).Select(row => row.Reminder)
            .Where(reminder => reminder.State != ReminderState.NotNeeded).OrderByDescending(When).ToList();
        if (all.Count == 0)
        {
            turn.Say("status.one-no-reminders");
            return;
        }

        turn.Reply.Add(string.Join('\n', all.Take(Most).Select(reminder => Line(turn, reminder, names)).Prepend(turn.Reply.Text("status.one-reminders", ("count", all.Count)))));
    }

    private static string Line(Turn turn, Reminder reminder, IReadOnlyDictionary<string, string> names)
    {
        var line = turn.Reply.Text(
            $"reminded.{reminder.State}", ("name", names.GetValueOrDefault(reminder.Person) ?? turn.Texts["person.unknown"]),
            ("time", BrusselsTime.Time(When(reminder))), ("reason", reminder.Reason));
        return reminder.Kind == ReminderKind.Nudge ? $"{line} {turn.Reply.Text("reminded.nudge", ("by", reminder.By))}" : line;
    }

    private static DateTimeOffset When(Reminder reminder) => reminder.At == default ? reminder.DueAt : reminder.At;
}
