namespace S3ReportBot.Storage;

/// <summary>
/// Opens connections and owns the one that writes. A database in memory has a single connection, because sharing it
/// between connections would lock whole tables: readers and writer take turns at <see cref="Gate"/>.
/// </summary>
internal sealed class SqliteDatabase(SqliteTablesOptions options) : IDisposable
{
    private const int SchemaVersion = 1;

    private const string Schema = """
        BEGIN IMMEDIATE;
        CREATE TABLE IF NOT EXISTS entities(
          tbl TEXT NOT NULL, pk TEXT NOT NULL, rk TEXT NOT NULL, etag INTEGER NOT NULL, body BLOB NOT NULL,
          PRIMARY KEY(tbl, pk, rk)) WITHOUT ROWID;
        PRAGMA user_version=1;
        COMMIT
        """;

    private SqliteConnection? _connection;
    private SqliteWriteConnection? _writer;

    /// <summary>Held by the writer during a transaction, and in memory by each reader.</summary>
    public Lock Gate { get; } = new();

    public SqliteWriteConnection Writer => _writer ??= OpenWriter();

    /// <summary>Opens the file, so that what is wrong with it shows at the start.</summary>
    public void Open() => _ = Writer;

    public void Begin()
    {
        if (Writer.InTransaction)
        {
            Writer.Rollback();
        }

        Writer.Begin();
    }

    /// <summary>After an error that leaves the connection in doubt: the next transaction opens another one.</summary>
    public void Abandon()
    {
        if (options.Path is not null)
        {
            Dispose();
        }
    }

    public void Checkpoint() => _writer?.Checkpoint();

    public SqliteReader OpenReader() => options.Path is { } path
        ? new SqliteReader(SqliteConnection.Open(path, options.BusyTimeout))
        : new SqliteReader(_connection!);

    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
    }

    private SqliteWriteConnection OpenWriter()
    {
        _connection = options.Path is { } path
            ? SqliteConnection.Open(path, options.BusyTimeout)
            : SqliteConnection.OpenMemory();
        options.WriterOpened?.Invoke(_connection);
        CheckSchema(_connection);
        return new SqliteWriteConnection(_connection);
    }

    private static void CheckSchema(SqliteConnection connection)
    {
        var version = connection.Query("PRAGMA user_version");
        if (version > SchemaVersion)
        {
            throw new StorageException(StorageFailure.Refused, $"The file has schema {version}; this version knows {SchemaVersion}.");
        }

        if (version < SchemaVersion)
        {
            connection.Execute(Schema);
        }
    }
}
