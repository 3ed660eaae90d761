using SQLitePCL;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>One connection. Used by one thread at a time.</summary>
internal sealed class SqliteConnection : IDisposable
{
    private const int CheckpointPages = 4000;
    private const int SynchronousFull = 2;
    private readonly sqlite3 _handle;
    private readonly List<SqliteStatement> _statements = [];

    static SqliteConnection() => Batteries_V2.Init();

    private SqliteConnection(sqlite3 handle) => _handle = handle;

    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>A connection to a file, checked to be durable: the file remembers WAL, but not synchronous.</summary>
    public static SqliteConnection Open(string path, TimeSpan busyTimeout, bool create)
    {
        var connection = Open(path, create);
        try
        {
            connection.Configure(path, busyTimeout);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenMemory() => Open(":memory:", create: true);

    /// <summary>A statement that lives as long as the connection.</summary>
    public SqliteStatement Prepare(string sql)
    {
        var statement = Compile(sql);
        _statements.Add(statement);
        return statement;
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>For what makes no difference when it fails.</summary>
    public void TryExecute(string sql) => raw.sqlite3_exec(_handle, sql);

    public long Query(string pragma)
    {
        using var statement = Compile(pragma);
        return statement.Step() ? statement.Long(0) : 0;
    }

    /// <summary>Copies what it can of the log into the file; readers and errors may leave some for the next time.</summary>
    public void Checkpoint() =>
        raw.sqlite3_wal_checkpoint_v2(_handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);

    /// <summary>Reads back what the file does not remember and SQLite does not always accept.</summary>
    public void CheckDurable(string path)
    {
        if (Query("PRAGMA synchronous") != SynchronousFull)
        {
            throw new SqliteException(raw.SQLITE_MISUSE, $"{path} does not keep synchronous=FULL.");
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        raw.sqlite3_close_v2(_handle);
    }

    private static SqliteConnection Open(string path, bool create)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        var connection = new SqliteConnection(handle);
        if (code != raw.SQLITE_OK)
        {
            var error = SqliteException.From(handle, code);
            connection.Dispose();
            throw error;
        }

        raw.sqlite3_extended_result_codes(handle, 1);
        return connection;
    }

    private SqliteStatement Compile(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
        return new SqliteStatement(_handle, handle);
    }

    private void Configure(string path, TimeSpan busyTimeout)
    {
        Check(raw.sqlite3_busy_timeout(_handle, (int)busyTimeout.TotalMilliseconds));
        using (var mode = Compile("PRAGMA journal_mode=WAL"))
        {
            if (!mode.Step() || mode.Text(0) != "wal")
            {
                throw new SqliteException(raw.SQLITE_CANTOPEN, $"{path} cannot keep a write-ahead log: it must be on a local disk.");
            }
        }

        Execute($"PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint={CheckpointPages}");
        CheckDurable(path);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw SqliteException.From(_handle, code);
        }
    }
}
