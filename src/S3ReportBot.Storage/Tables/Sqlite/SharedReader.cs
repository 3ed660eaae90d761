namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>Reads on the connection that writes, between its transactions: for a database in memory.</summary>
internal sealed class SharedReader(SqliteDatabase database) : ISqliteReaders
{
    private readonly SqliteReader _reader = database.OpenReader();
    private bool _closed;

    public Task<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (database.Gate)
            {
                return _closed ? throw ISqliteReaders.Closed() : Task.FromResult(read(_reader));
            }
        }
        catch (SqliteException error)
        {
            return Task.FromException<T>(ISqliteReaders.Failed(error));
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (database.Gate)
        {
            _closed = true;
        }

        return ValueTask.CompletedTask;
    }
}
