using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>
/// Tables in one SQLite file on a local disk, for one process at a time; or in memory. What was committed survives a
/// kill and a power cut. Disposing answers the writes that wait, then refuses everything.
/// </summary>
public sealed class SqliteTables : ITablesInFull
{
    private const int PageLength = 500;
    private const char BetweenKeys = '/';

    private readonly IDisposable? _fileLock;
    private readonly SqliteDatabase _database;
    private readonly WriteQueue _queue;
    private readonly SqliteWriter _writer;
    private readonly ISqliteReaders _readers;
    private readonly Dictionary<string, ITable> _tables;
    private int _disposed;

    private SqliteTables(
        SqliteTablesOptions options, IDisposable? fileLock, SqliteDatabase database, TimeProvider time, ILogger logger)
    {
        _fileLock = fileLock;
        _database = database;
        _queue = new WriteQueue(options, time);
        _writer = new SqliteWriter(
            database, _queue, new GroupCommit(database, _queue, options.AroundCommit, time, logger), options.IdleAfter, logger);
        _readers = options.Path is null ? new SharedReader(database) : new SqliteReaders(database, options.Readers);
        _tables = TableNames.All.ToDictionary(name => name, name => (ITable)new SqliteTable(name, _readers, _queue));
        _writer.Start();
    }

    /// <summary>
    /// Opens the file, or makes it. A <see cref="StorageException"/> says why that cannot be: another process has it
    /// (after <see cref="SqliteTablesOptions.LockWait"/>), it is on a network share, or not from this product.
    /// </summary>
    public static async Task<SqliteTables> OpenAsync(SqliteTablesOptions options, TimeProvider time, ILogger? logger = null)
    {
        var fileLock = options.Path is { } path ? await LockAsync(path, options.LockWait, time) : null;
        var database = new SqliteDatabase(options);
        try
        {
            database.Open();
            return new SqliteTables(options, fileLock, database, time, logger ?? NullLogger.Instance);
        }
        catch (Exception error)
        {
            database.Dispose();
            fileLock?.Dispose();
            if (error is SqliteException)
            {
                throw new StorageException(StorageFailure.Refused, $"{options.Path} cannot be opened: {error.Message}", error);
            }

            throw;
        }
    }

    public bool OneProcess => true;

    public ITable Table(string name) => _tables.TryGetValue(name, out var table)
        ? table
        : throw new ArgumentException($"There is no table {name}.", nameof(name));

    /// <summary>The continuation is the last row's keys, which hold no slash.</summary>
    public async Task<TablePage> PageAsync(string table, string? continuation, CancellationToken cancellationToken)
    {
        var keys = (continuation ?? $"{BetweenKeys}").Split(BetweenKeys);
        var rows = await _readers.ReadAsync(reader => reader.Page(table, keys[0], keys[1], PageLength), cancellationToken);
        return new TablePage(rows, rows.Count < PageLength ? null : $"{rows[^1].Partition}{BetweenKeys}{rows[^1].Entity.Row}");
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        _queue.Dispose();
        await _writer.Ended;
        await _readers.DisposeAsync();
        _database.Dispose();
        _fileLock?.Dispose();
    }

    private static Task<IDisposable> LockAsync(string path, TimeSpan wait, TimeProvider time)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return FileLock.TakeAsync(path, wait, time);
    }
}
