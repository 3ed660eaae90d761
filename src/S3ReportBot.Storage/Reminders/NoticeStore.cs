using System.Globalization;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Vocabulary;

namespace S3ReportBot.Storage.Reminders;

/// <param name="ETag">Of the entry as it was read.</param>
public sealed record NoticeRow(string Row, string ETag, Notice Notice);

/// <summary>
/// What is to be told to whom, and what became of it: written before the turn that did it commits, changed only by its ETag, so that of
/// any number of instances one sends it.
/// </summary>
public sealed class NoticeStore(ITables tables)
{
    // No partnership's key begins with a separator.
    private const string Partition = "~notices~";
    private readonly ITable _notices = tables.Table(TableNames.Reminders);

    public async Task<IReadOnlyList<NoticeRow>> ReadAsync(CancellationToken cancellationToken)
    {
        var entities = await _notices.RangeAsync(Partition, "", "~~", cancellationToken);
        return [.. entities.Select(entity => new NoticeRow(entity.Row, entity.ETag, entity.As(Read)))];
    }

    /// <returns>Null: there is none.</returns>
    public async Task<NoticeRow?> FindAsync(Notice notice, CancellationToken cancellationToken) =>
        await _notices.GetAsync(Partition, RowOf(notice), cancellationToken) is { } entity
            ? new NoticeRow(entity.Row, entity.ETag, entity.As(Read))
            : null;

    /// <summary>Repeatable. One of a turn that came to nothing is made once more.</summary>
    public async Task AddAsync(Notice notice, CancellationToken cancellationToken)
    {
        var present = await FindAsync(notice, cancellationToken);
        if (present is null)
            await _notices.WriteAsync(Partition, [new TableWrite.Insert(RowOf(notice), Write(notice))], cancellationToken);
        else if (present.Notice.State == ReminderState.NotNeeded)
            await WriteAsync(present, notice, cancellationToken);
    }

    /// <returns>Null: another instance was first.</returns>
    public async Task<NoticeRow?> WriteAsync(NoticeRow row, Notice notice, CancellationToken cancellationToken)
    {
        var result = await _notices.WriteAsync(Partition, [new TableWrite.Replace(row.Row, row.ETag, Write(notice))], cancellationToken);
        return result.IsCommitted ? row with { ETag = result.ETags[0]!, Notice = notice } : null;
    }

    public Task DeleteAsync(NoticeRow row, CancellationToken cancellationToken) =>
        _notices.WriteAsync(Partition, [new TableWrite.Delete(row.Row, row.ETag)], cancellationToken);

    /// <summary>A submission is told once, whichever turn wrote its notice: two people may submit at one moment.</summary>
    private static string RowOf(Notice notice) => TableKey.Encode(
        StoredWords.NoticeKinds.Of(notice.Kind), notice.Report.Partnership, notice.Report.Period.ToString(), notice.Person,
        notice.Kind == NoticeKind.Submitted ? notice.Number.ToString(CultureInfo.InvariantCulture) : notice.Turn);

    private static EntityProperties Write(Notice notice) => new EntityProperties()
        .Add("Kind", StoredWords.NoticeKinds.Of(notice.Kind))
        .Add("Person", notice.Person)
        .Add("Partnership", notice.Report.Partnership)
        .Add("Period", notice.Report.Period.ToString())
        .Add("PartnershipName", notice.Partnership)
        .Add("Turn", notice.Turn)
        .Add("By", notice.By)
        .Add("Name", notice.Name)
        .Add("Number", (long)notice.Number)
        .Add("State", StoredWords.ReminderStates.Of(notice.State))
        .Add("At", notice.At)
        .Add("Until", notice.Until == default ? null : notice.Until)
        .Add("Reason", notice.Reason);

    private static Notice Read(EntityProperties stored) => new(
        StoredWords.NoticeKinds.Read(stored.Required("Kind")), stored.Required("Person"),
        new ReportKey(stored.Required("Partnership"), ReportingPeriod.TryParse(stored.Required("Period"))!.Value),
        stored.Required("PartnershipName"), stored.Required("Turn"), stored.Time("At") ?? default)
    {
        By = stored.String("By") ?? "",
        Name = stored.String("Name") ?? "",
        Number = (int)stored.Long("Number"),
        State = StoredWords.ReminderStates.Read(stored.Required("State")),
        Until = stored.Time("Until") ?? default,
        Reason = stored.String("Reason") ?? "",
    };
}
