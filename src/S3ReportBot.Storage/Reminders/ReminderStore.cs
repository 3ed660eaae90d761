using S3ReportBot.Storage.Vocabulary;
using System.Globalization;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reminders;

/// <param name="ETag">Null for an entry that is not stored yet.</param>
public sealed record LedgerRow(string Partition, string Row, string? ETag, Reminder Reminder);

/// <summary>
/// The ledger of reminders: a partition for each report, one for each period's digests. An entry is made if it is not there and
/// changed by its ETag, so that of any number of instances one sends it.
/// </summary>
public sealed class ReminderStore(ITables tables)
{
    // No partnership's key begins with a separator.
    private const string Leads = "~leads~";
    private const string DayFormat = "yyyy-MM-dd";
    private readonly ITable _reminders = tables.Table(TableNames.Reminders);

    public Task<IReadOnlyList<LedgerRow>> ReadAsync(ReportKey report, CancellationToken cancellationToken) => ReadAsync(Partition(report), cancellationToken);

    public Task<IReadOnlyList<LedgerRow>> ReadDigestsAsync(ReportingPeriod period, CancellationToken cancellationToken) => ReadAsync(Partition(period), cancellationToken);

    /// <summary>Where that entry is kept, before it is.</summary>
    public static LedgerRow RowFor(ReportKey report, Reminder reminder) => new(Partition(report), reminder.Kind switch
    {
        ReminderKind.Step => TableKey.Encode(Day(reminder.Deadline), Number(reminder.Offset), reminder.Person),
        ReminderKind.Asked => TableKey.Encode("me", reminder.Person, reminder.Turn),
        ReminderKind.Nudge => TableKey.Encode("nudge", reminder.Person),
        _ => throw new ArgumentException("A digest belongs to no report.", nameof(reminder)),
    }, null, reminder);

    public static LedgerRow RowFor(ReportingPeriod period, Reminder digest) =>
        new(Partition(period), TableKey.Encode(Day(digest.Deadline), "digest", Number(digest.Offset), digest.Person), null, digest);

    /// <summary>Makes or changes an entry as it was read.</summary>
    /// <returns>Null: another instance was first.</returns>
    public async Task<LedgerRow?> WriteAsync(LedgerRow row, Reminder reminder, CancellationToken cancellationToken)
    {
        TableWrite write = row.ETag is { } etag ? new TableWrite.Replace(row.Row, etag, Write(reminder)) : new TableWrite.Insert(row.Row, Write(reminder));
        var result = await _reminders.WriteAsync(row.Partition, [write], cancellationToken);
        return result.IsCommitted ? row with { ETag = result.ETags[0], Reminder = reminder } : null;
    }

    private async Task<IReadOnlyList<LedgerRow>> ReadAsync(string partition, CancellationToken cancellationToken)
    {
        var entities = await _reminders.RangeAsync(partition, "", "~~", cancellationToken);
        return [.. entities.Select(entity => new LedgerRow(partition, entity.Row, entity.ETag, entity.As(Read)))];
    }

    private static string Partition(ReportKey report) => TableKey.Encode(report.Partnership, report.Period.ToString());

    private static string Partition(ReportingPeriod period) => Leads + TableKey.Encode(period.ToString());

    private static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static EntityProperties Write(Reminder reminder) => new EntityProperties()
        .Add("Kind", StoredWords.ReminderKinds.Of(reminder.Kind))
        .Add("Person", reminder.Person)
        .Add("State", StoredWords.ReminderStates.Of(reminder.State))
        .Add("DueAt", reminder.DueAt)
        .Add("Deadline", reminder.Deadline == default ? null : Day(reminder.Deadline))
        .Add("Offset", (long)reminder.Offset)
        .Add("Turn", reminder.Turn)
        .Add("By", reminder.By)
        .Add("Boot", reminder.InstanceId)
        .Add("Until", reminder.Until == default ? null : reminder.Until)
        .Add("At", reminder.At)
        .Add("Reason", reminder.Reason);

    private static Reminder Read(EntityProperties stored) => new(
        StoredWords.ReminderKinds.Read(stored.Required("Kind")), stored.Required("Person"),
        StoredWords.ReminderStates.Read(stored.Required("State")), stored.Time("DueAt") ?? default)
    {
        Deadline = stored.String("Deadline") is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture) : default,
        Offset = (int)stored.Long("Offset"),
        Turn = stored.String("Turn") ?? "",
        By = stored.String("By") ?? "",
        InstanceId = stored.String("Boot") ?? "",
        Until = stored.Time("Until") ?? default,
        At = stored.Time("At") ?? default,
        Reason = stored.String("Reason") ?? "",
    };
}
