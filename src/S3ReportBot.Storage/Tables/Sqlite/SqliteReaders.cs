using System.Collections.Concurrent;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>A few connections for reading, on the caller's thread: a read takes less time than a change of threads.</summary>
internal sealed class SqliteReaders(SqliteDatabase database, int count) : ISqliteReaders
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly ConcurrentStack<SqliteReader> _idle = new();
    private bool _closed;

    public async Task<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_free.Wait(0, CancellationToken.None))
        {
            await _free.WaitAsync(cancellationToken);
        }

        try
        {
            return _closed ? throw ISqliteReaders.Closed() : Read(read);
        }
        finally
        {
            _free.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var taken = 0; taken < count; taken++)
        {
            await _free.WaitAsync();
        }

        _closed = true;
        foreach (var reader in _idle)
        {
            reader.Dispose();
        }

        _free.Release(count);
    }

    private T Read<T>(Func<SqliteReader, T> read)
    {
        var reader = default(SqliteReader);
        try
        {
            reader = _idle.TryPop(out var idle) ? idle : database.OpenReader();
            return read(reader);
        }
        catch (SqliteException error)
        {
            reader?.Dispose();
            reader = null;
            throw ISqliteReaders.Failed(error);
        }
        finally
        {
            if (reader is not null)
            {
                _idle.Push(reader);
            }
        }
    }
}
