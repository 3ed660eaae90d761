namespace S3ReportBot.Storage.Tables.Sqlite;

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

    public SqliteWriteConnection Writer => _writer ??= OpenWriter(create: false);

    /// <summary>Opens the file, or makes it. Later it is never made: a file that went away is an error.</summary>
    public void Open() => _writer = OpenWriter(create: true);

    public void Begin()
    {
        if (Writer.InTransaction)
        {
            Writer.Rollback();
        }

        Writer.Begin();
    }

    /// <summary>After an error that leaves the transaction in doubt: gives it up; the next one opens another connection.</summary>
    public void Abandon()
    {
        if (_connection is { InTransaction: true })
        {
            _connection.TryExecute("ROLLBACK");
        }

        // Closing a database in memory would forget it.
        if (options.Path is not null)
        {
            Dispose();
        }
    }

    public void Checkpoint() => _connection?.Checkpoint();

    public SqliteReader OpenReader() => options.Path is { } path
        ? new SqliteReader(SqliteConnection.Open(path, options.BusyTimeout, create: false))
        : new SqliteReader(_connection!);

    public void Dispose()
    {
        _connection?.Dispose();
        (_connection, _writer) = (null, null);
    }

    private SqliteWriteConnection OpenWriter(bool create)
    {
        _connection = options.Path is { } path
            ? SqliteConnection.Open(path, options.BusyTimeout, create)
            : SqliteConnection.OpenMemory();
        CheckSchema(_connection);
        options.WriterOpened?.Invoke(_connection);
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
