using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Partnerships;

/// <summary>Partnerships that people put on the list, beside those that come with the form.</summary>
public sealed class PartnershipStore(ITables tables)
{
    // No partnership's own partition begins with a separator: one may be called "All".
    private const string All = "~all";
    private readonly ITable _directory = tables.Table(TableNames.Directory);

    /// <returns>Key and name of each.</returns>
    public async Task<IReadOnlyList<(string Key, string Name)>> ListAsync(CancellationToken cancellationToken)
    {
        var entities = await _directory.RangeAsync(All, "", "~~", cancellationToken);
        return [.. entities.Select(entity => (entity.Properties.Required("Partnership"), entity.Properties.Required("Name")))];
    }

    /// <summary>Repeatable: a name that is there already stays as it is.</summary>
    public Task AddAsync(string key, string name, string by, CancellationToken cancellationToken) =>
        _directory.WriteAsync(All, [new TableWrite.Insert(TableKey.Encode(key), new EntityProperties().Add("Partnership", key).Add("Name", name).Add("By", by))], cancellationToken);
}

/// <summary>How far each report of a period is: a row derived from the report's header, written without asking.</summary>
public sealed class OverviewStore(ITables tables)
{
    private readonly ITable _overview = tables.Table(TableNames.Overview);

    public Task PutAsync(ReportKey key, ReportProgress progress, CancellationToken cancellationToken) =>
        _overview.WriteAsync(TableKey.Encode(key.Period.ToString()), [new TableWrite.Put(TableKey.Encode(key.Partnership), new EntityProperties()
            .Add("Partnership", key.Partnership)
            .Add("Name", progress.Partnership)
            .Add("Status", progress.Status.ToString())
            .Add("Settled", (long)progress.Settled)
            .Add("Questions", (long)progress.Questions)
            .Add("Missing", (long)progress.Missing)
            .Add("ChangedAt", progress.ChangedAt)
            .Add("ReportVersion", progress.Version))], cancellationToken);

    /// <returns>Null for a report that was not begun.</returns>
    public async Task<ReportProgress?> FindAsync(ReportKey key, CancellationToken cancellationToken) =>
        await _overview.GetAsync(TableKey.Encode(key.Period.ToString()), TableKey.Encode(key.Partnership), cancellationToken) is { Properties: var stored }
            ? new ReportProgress(
                stored.String("Name") ?? "", Enum.Parse<ReportStatus>(stored.Required("Status")),
                (int)stored.Long("Settled"), (int)stored.Long("Questions"), (int)stored.Long("Missing"), stored.Time("ChangedAt") ?? default, stored.Long("ReportVersion"))
            : null;
}
