namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>
/// Who may read when. A failed read is a <see cref="StorageException"/>. Disposing waits for the reads that run and
/// refuses later ones.
/// </summary>
internal interface ISqliteReaders : IAsyncDisposable
{
    Task<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellationToken);

    static StorageException Closed() => new(StorageFailure.Refused, "The storage is closed.");

    static StorageException Failed(SqliteException error) =>
        new(StorageFailure.Refused, $"The file could not be read: {error.Message}", error);
}
