using S3ReportBot.Storage.Vocabulary;
using System.Globalization;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Partnerships;

/// <summary>How far each report of a period is, and how often its people were reminded: derived rows, written without asking.</summary>
public sealed class OverviewStore(ITables tables)
{
    // A partnership's rows stand together: its key has no separator.
    private const string Reminded = "reminded";
    private readonly ITable _overview = tables.Table(TableNames.Overview);

    public Task PutAsync(ReportKey key, ReportProgress progress, CancellationToken cancellationToken) =>
        _overview.WriteAsync(Partition(key.Period), [new TableWrite.Put(TableKey.Encode(key.Partnership), Write(key, progress))], cancellationToken);

    /// <summary>Makes the row of a report that nobody has begun, unless there is one.</summary>
    public Task OpenAsync(ReportKey key, ReportProgress progress, CancellationToken cancellationToken) =>
        _overview.WriteAsync(Partition(key.Period), [new TableWrite.Insert(TableKey.Encode(key.Partnership), Write(key, progress))], cancellationToken);

    public Task PutAsync(ReportKey key, ReminderTally tally, CancellationToken cancellationToken) =>
        _overview.WriteAsync(Partition(key.Period), [new TableWrite.Put(TableKey.Encode(key.Partnership, Reminded), new EntityProperties()
            .Add("Partnership", key.Partnership)
            .Add("Sent", (long)tally.Sent)
            .Add("LastAt", tally.LastAt)
            .Add("Unreachable", (long)tally.Unreachable))], cancellationToken);

    /// <summary>The report is as if it had never been begun.</summary>
    public async Task ForgetAsync(ReportKey key, CancellationToken cancellationToken)
    {
        var row = TableKey.Encode(key.Partnership);
        if (await _overview.GetAsync(Partition(key.Period), row, cancellationToken) is { } entity)
            await _overview.WriteAsync(Partition(key.Period), [new TableWrite.Delete(row, entity.ETag)], cancellationToken);
    }

    /// <returns>Null for a report that was not begun.</returns>
    public async Task<ReportProgress?> FindAsync(ReportKey key, CancellationToken cancellationToken) =>
        await _overview.GetAsync(Partition(key.Period), TableKey.Encode(key.Partnership), cancellationToken) is { } entity
        && entity.As(ReadProgress) is { IsBegun: true } progress ? progress : null;

    /// <summary>One query, however many partnerships there are.</summary>
    /// <returns>By the partnership's key.</returns>
    public async Task<IReadOnlyDictionary<string, OverviewRow>> ListAsync(ReportingPeriod period, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, OverviewRow>();
        foreach (var entity in await _overview.RangeAsync(Partition(period), "", "~~", cancellationToken))
        {
            var partnership = entity.As(stored => stored.Required("Partnership"));
            var row = rows.GetValueOrDefault(partnership) ?? new OverviewRow(null, ReminderTally.None);
            rows[partnership] = entity.Properties.Has("Sent")
                ? row with { Reminders = entity.As(ReadTally) }
                : row with { Progress = entity.As(ReadProgress) };
        }

        return rows;
    }

    private static EntityProperties Write(ReportKey key, ReportProgress progress) => new EntityProperties()
        .Add("Partnership", key.Partnership)
        .Add("Name", progress.Partnership)
        .Add("Status", StoredWords.ReportStatuses.Of(progress.Status))
        .Add("Settled", (long)progress.Settled)
        .Add("Questions", (long)progress.Questions)
        .Add("Missing", (long)progress.Missing)
        .Add("Mandatory", (long)progress.Mandatory)
        .Add("Sections", string.Join(' ', progress.Sections.Select(section => string.Create(CultureInfo.InvariantCulture, $"{section.Section}={section.Settled}/{section.Questions}"))))
        .Add("ChangedAt", progress.ChangedAt)
        .Add("ReportVersion", progress.Version);

    private static string Partition(ReportingPeriod period) => TableKey.Encode(period.ToString());

    private static ReminderTally ReadTally(EntityProperties stored) => new((int)stored.Long("Sent"), stored.Time("LastAt"), (int)stored.Long("Unreachable"));

    private static ReportProgress ReadProgress(EntityProperties stored) => new(
        stored.String("Name") ?? "", StoredWords.ReportStatuses.Read(stored.Required("Status")),
        (int)stored.Long("Settled"), (int)stored.Long("Questions"), (int)stored.Long("Missing"), stored.Time("ChangedAt") ?? default, stored.Long("ReportVersion"))
    {
        Mandatory = (int)stored.Long("Mandatory"),
        Sections = [.. (stored.String("Sections") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadSection)],
    };

    private static SectionProgress ReadSection(string written)
    {
        var parts = written.Split('=', '/');
        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}

/// <param name="Progress">Null, or not begun, where nothing was ever answered.</param>
public sealed record OverviewRow(ReportProgress? Progress, ReminderTally Reminders);
