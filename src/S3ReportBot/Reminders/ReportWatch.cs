using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reminders;

namespace S3ReportBot.Reminders;

/// <summary>One report at one moment: its deadline and its part of the ledger.</summary>
internal sealed class ReportWatch(ReportKey report, Deadline deadline, LadderOutlook outlook, IReadOnlyList<LedgerRow> ledger, DateTimeOffset now)
{
    private readonly HashSet<(string Person, int Offset)> _taken =
        [.. ledger.Where(row => IsStep(row, deadline) && !row.Reminder.IsFree(now)).Select(row => (row.Reminder.Person, row.Reminder.Offset))];

    public IReadOnlyList<LedgerRow> Ledger => ledger;

    public Deadline Deadline => deadline;

    public LadderOutlook Outlook => outlook;

    /// <summary>Steps of this deadline that somebody claimed and left.</summary>
    public IEnumerable<LedgerRow> Free => ledger.Where(row => IsStep(row, deadline) && row.Reminder.IsFree(now));

    public bool IsDone(string person) => outlook.IsDone(offset => _taken.Contains((person, offset)));

    /// <summary>Steps that the ledger has and nobody may take up.</summary>
    public IReadOnlyCollection<int> Recorded(string person) => [.. _taken.Where(taken => taken.Person == person).Select(taken => taken.Offset)];

    /// <summary>The entry of that step: one that may be taken up, or a new one.</summary>
    public LedgerRow RowOf(string person, Step step) =>
        ledger.FirstOrDefault(row => IsStep(row, deadline) && row.Reminder.Person == person && row.Reminder.Offset == step.Offset)
        ?? ReminderStore.RowFor(report, new Reminder(ReminderKind.Step, person, ReminderState.Waiting, step.At) { Deadline = deadline.Day, Offset = step.Offset });

    /// <summary>Of a ladder that a moved deadline left behind.</summary>
    public bool IsOfAnotherDeadline(Reminder reminder) => reminder.Kind == ReminderKind.Step && reminder.Deadline != deadline.Day;

    private static bool IsStep(LedgerRow row, Deadline deadline) => row.Reminder.Kind == ReminderKind.Step && row.Reminder.Deadline == deadline.Day;
}
