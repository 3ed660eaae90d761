namespace S3ReportBot.Storage.Tables.Copying;

/// <summary>
/// Copies all tables into empty ones, from one engine to any other. Broken off, it goes on where it was when it is begun
/// again; at the end both sides are read and compared. Nobody may write to either meanwhile.
/// </summary>
/// <param name="name">What the source is called, without secrets: only a copy of the same source goes on.</param>
/// <param name="say">Hears one line at a time how it goes.</param>
public sealed class TableCopy(ITablesInFull source, string name, ITablesInFull target, Action<string> say)
{
    /// <summary>In properties; as JSON it becomes at most three times as much, and a service takes 4 MiB.</summary>
    private const int BatchSize = 1024 * 1024;

    private const int BatchesAtOnce = 4;
    private readonly CopyProgress _progress = new(target);

    /// <exception cref="StorageException">The tables hold what a copy has begun and not finished.</exception>
    public static async Task CheckWholeAsync(ITables tables, CancellationToken cancellationToken)
    {
        if (await new CopyProgress(tables).SourceAsync(cancellationToken) is { } source)
            throw Refused($"These tables are the beginning of a copy of {source}: finish it with copy-tables before the bot uses them.");
    }

    /// <exception cref="StorageException">It says what to do; what is copied so far stays.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await CheckWholeAsync(source, cancellationToken);
        await BeginAsync(cancellationToken);
        foreach (var table in TableNames.All)
            await CopyAsync(table, cancellationToken);
        foreach (var table in TableNames.All)
            await VerifyAsync(table, cancellationToken);
        await _progress.EndAsync(cancellationToken);
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        var begun = await _progress.SourceAsync(cancellationToken);
        if (begun == name)
            return;
        if (begun is not null)
            throw Refused($"A copy of {begun} into these tables was begun and not finished: finish that one, or use empty tables.");
        foreach (var table in TableNames.All)
        {
            if ((await target.PageAsync(table, null, cancellationToken)).Rows.Count > 0)
                throw Refused($"The tables to copy into are not empty ({table} has rows). Nothing was copied.");
        }

        await _progress.BeginAsync(name, cancellationToken);
    }

    private async Task CopyAsync(string table, CancellationToken cancellationToken)
    {
        var progress = await _progress.OfAsync(table, cancellationToken);
        if (progress.Rows > 0)
            say($"{table}: {progress.Rows} rows were copied before");
        while (!progress.Done)
        {
            var page = await source.PageAsync(table, progress.Next, cancellationToken);
            await Parallel.ForEachAsync(Batches(page.Rows), new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellationToken }, async (batch, token) =>
                await target.Table(table).WriteAsync(batch.Partition, batch.Rows, token));
            progress = new TableProgress(page.Continuation, page.Continuation is null, progress.Rows + page.Rows.Count);
            await _progress.KeepAsync(table, progress, cancellationToken);
            say($"{table}: {progress.Rows} rows copied");
        }
    }

    private async Task VerifyAsync(string table, CancellationToken cancellationToken)
    {
        var (from, to) = (await TableDigest.OfAsync(source, table, cancellationToken), await TableDigest.OfAsync(target, table, cancellationToken));
        if (from.Rows != to.Rows || from.Hash != to.Hash)
            throw Refused($"{table} differs: {from.Rows} rows, {from.Hash} in the source, {to.Rows} rows, {to.Hash} in the copy. Somebody wrote meanwhile; stop the bot, empty the copy's tables and begin again.");
        say($"{table}: verified, {to.Rows} rows, hash {to.Hash[..16]}");
    }

    /// <summary>Rows of one partition together, as many as a transaction takes.</summary>
    private static IEnumerable<(string Partition, IReadOnlyList<TableWrite> Rows)> Batches(IReadOnlyList<TableRow> rows)
    {
        foreach (var partition in rows.GroupBy(row => row.Partition))
        {
            var (batch, size) = (new List<TableWrite>(), 0);
            foreach (var row in partition)
            {
                var properties = EntityProperties.Of(row.Entity.Properties);
                if (batch.Count == TableLimits.BatchLength || (batch.Count > 0 && size + properties.Size > BatchSize))
                {
                    yield return (partition.Key, batch);
                    (batch, size) = ([], 0);
                }

                batch.Add(new TableWrite.Put(row.Entity.Row, properties));
                size += properties.Size;
            }

            yield return (partition.Key, batch);
        }
    }

    private static StorageException Refused(string what) => new(StorageFailure.Refused, what);
}
