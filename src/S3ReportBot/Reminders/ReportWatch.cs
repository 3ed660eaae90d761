using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reminders;

namespace S3ReportBot.Reminders;

/// <summary>
/// One report at one moment: its deadline and its part of the ledger. Knows, without reading anything of a person, for whom nothing can be
/// due whatever zone and rhythm they have, so that a round over many people who are done reads little.
/// </summary>
internal sealed class ReportWatch(ReportKey report, Deadline deadline, IReadOnlyList<LedgerRow> ledger, DaysOff daysOff, DateTimeOffset now)
{
    private static readonly TimeZoneInfo East = TimeZoneInfo.CreateCustomTimeZone("the far east", TimeSpan.FromHours(14), null, null);
    private static readonly TimeZoneInfo West = TimeZoneInfo.CreateCustomTimeZone("the far west", TimeSpan.FromHours(-12), null, null);

    private readonly HashSet<(string Person, int Offset)> _taken =
        [.. ledger.Where(row => IsStep(row, deadline) && !row.Reminder.IsFree(now)).Select(row => (row.Reminder.Person, row.Reminder.Offset))];

    private readonly int? _last = LastEverywhere(Rhythm.Standard, report, deadline, daysOff, now);

    public IReadOnlyList<LedgerRow> Ledger => ledger;

    /// <summary>Steps of this deadline that somebody claimed and left.</summary>
    public IEnumerable<LedgerRow> Free => ledger.Where(row => IsStep(row, deadline) && row.Reminder.IsFree(now));

    public DateOnly Opens => report.Period.End.AddDays(1);

    /// <summary>Everything of its ladder has come, everywhere.</summary>
    public bool IsOver => now > deadline.At.AddDays(Ladder.LastDay);

    /// <summary>The first step still to come anywhere, of either rhythm; null for none.</summary>
    public DateTimeOffset? NextAt { get; } = ((Rhythm[])[Rhythm.Standard, Rhythm.Light])
        .SelectMany(rhythm => Ladder.Of(rhythm, deadline, report.Period.End.AddDays(1), East, daysOff))
        .Where(step => step.At > now).Select(step => (DateTimeOffset?)step.At).Min();

    /// <summary>The last step that has come is in the ledger; whoever has another rhythm chose it since.</summary>
    public bool IsDone(string person) => _last is { } offset && _taken.Contains((person, offset));

    /// <summary>Steps that the ledger has and nobody may take up.</summary>
    public IReadOnlyCollection<int> Recorded(string person) => [.. _taken.Where(taken => taken.Person == person).Select(taken => taken.Offset)];

    /// <summary>The entry of that step: one that may be taken up, or a new one.</summary>
    public LedgerRow RowOf(string person, Step step) =>
        ledger.FirstOrDefault(row => IsStep(row, deadline) && row.Reminder.Person == person && row.Reminder.Offset == step.Offset)
        ?? ReminderStore.RowFor(report, new Reminder(ReminderKind.Step, person, ReminderState.Waiting, step.At) { Deadline = deadline.Day, Offset = step.Offset });

    /// <summary>Of a ladder that a moved deadline left behind.</summary>
    public bool IsOfAnotherDeadline(Reminder reminder) => reminder.Kind == ReminderKind.Step && reminder.Deadline != deadline.Day;

    private static bool IsStep(LedgerRow row, Deadline deadline) => row.Reminder.Kind == ReminderKind.Step && row.Reminder.Deadline == deadline.Day;

    private static int? LastEverywhere(Rhythm rhythm, ReportKey report, Deadline deadline, DaysOff daysOff, DateTimeOffset now)
    {
        var (east, west) = (Last(East), Last(West));
        return east == west ? east : null;

        int? Last(TimeZoneInfo zone) => Ladder.Of(rhythm, deadline, report.Period.End.AddDays(1), zone, daysOff).LastOrDefault(step => step.At <= now)?.Offset;
    }
}
