namespace S3ReportBot.Storage.Tables.Copying;

/// <summary>
/// How far a copy has come, kept in the tables that it fills: a row for the copy itself and one for each table. They go when
/// it is verified, so their being there means that the tables are not whole.
/// </summary>
internal sealed class CopyProgress(ITables target)
{
    private const string Partition = "copying";
    private const string Run = "~run";
    private readonly ITable _keys = target.Table(TableNames.Keys);

    /// <summary>Whether rows of that partition are a copy's own.</summary>
    public static bool Owns(string table, string partition) => table == TableNames.Keys && partition == Partition;

    /// <returns>What is copied into these tables; null: nothing is.</returns>
    public async Task<string?> SourceAsync(CancellationToken cancellationToken) =>
        (await _keys.GetAsync(Partition, Run, cancellationToken))?.Properties.String("From");

    public Task BeginAsync(string source, CancellationToken cancellationToken) =>
        _keys.WriteAsync(Partition, [new TableWrite.Insert(Run, new EntityProperties().Add("From", source))], cancellationToken);

    public async Task<TableProgress> OfAsync(string table, CancellationToken cancellationToken) =>
        await _keys.GetAsync(Partition, TableKey.Encode(table), cancellationToken) is { Properties: var stored }
            ? new TableProgress(LongText.Join(stored, "Next"), stored.Bool("Done"), stored.Long("Rows"))
            : new TableProgress(null, false, 0);

    public Task KeepAsync(string table, TableProgress progress, CancellationToken cancellationToken) => _keys.WriteAsync(
        Partition,
        [new TableWrite.Put(TableKey.Encode(table), new EntityProperties().AddLong("Next", progress.Next).Add("Done", progress.Done).Add("Rows", progress.Rows))],
        cancellationToken);

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        var rows = await _keys.RangeAsync(Partition, "", "~~", cancellationToken);
        await _keys.WriteAsync(Partition, [.. rows.Select(row => new TableWrite.Delete(row.Row, row.ETag))], cancellationToken);
    }
}

/// <param name="Next">The continuation from which on rows are still to be copied.</param>
internal sealed record TableProgress(string? Next, bool Done, long Rows);
