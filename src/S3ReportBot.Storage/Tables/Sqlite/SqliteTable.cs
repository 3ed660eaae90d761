namespace S3ReportBot.Storage.Tables.Sqlite;

internal sealed class SqliteTable(string name, ISqliteReaders readers, WriteQueue queue) : ITable
{
    public Task<Entity?> GetAsync(string partition, string row, CancellationToken cancellationToken)
    {
        TableLimits.CheckKey(partition);
        TableLimits.CheckKey(row);
        return readers.ReadAsync(reader => reader.Get(name, partition, row), cancellationToken);
    }

    public Task<IReadOnlyList<Entity>> RangeAsync(
        string partition, string from, string to, CancellationToken cancellationToken)
    {
        TableLimits.CheckKey(partition);
        return readers.ReadAsync(reader => reader.Range(name, partition, from, to, cancellationToken), cancellationToken);
    }

    public Task<WriteResult> WriteAsync(
        string partition, IReadOnlyList<TableWrite> batch, CancellationToken cancellationToken)
    {
        TableLimits.CheckBatch(partition, batch);
        RowWrite[] writes = [.. batch.Select(RowWrite.From)];
        return queue.AskAsync(new WriteRequest(name, partition, writes), cancellationToken);
    }
}
