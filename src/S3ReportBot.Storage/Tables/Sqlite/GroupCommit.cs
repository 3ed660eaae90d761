using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>
/// What waits together is committed together; each request is answered for itself, and not before the COMMIT has
/// returned.
/// </summary>
internal sealed partial class GroupCommit(
    SqliteDatabase database, WriteQueue queue, Func<Func<int>, int>? aroundCommit, TimeProvider time, ILogger logger)
{
    private const int BatchLength = 256;
    private readonly List<WriteRequest> _batch = new(BatchLength);
    private readonly CommitDelay _delay = new(time);

    /// <summary>Begins with a request that was taken and goes on with what waits behind it.</summary>
    public void CommitTogether(WriteRequest first)
    {
        _batch.Clear();
        if (!TryBegin(first))
        {
            first.Answer();
            return;
        }

        for (var request = first; request is not null; request = Next())
        {
            _batch.Add(request);
            if (!TryApply(request))
            {
                Log.BatchLost(logger, _batch.Count, request.Failure!);
                CommitEachAlone();
                return;
            }
        }

        Commit(_batch);
        _batch.ForEach(request => request.Answer());
    }

    private WriteRequest? Next() => _batch.Count == BatchLength
        ? null
        : queue.Take(TimeSpan.Zero) ?? _delay.Await(queue, _batch.Count);

    private void CommitEachAlone()
    {
        foreach (var request in _batch)
        {
            if (TryBegin(request) && TryApply(request))
            {
                Commit([request]);
            }

            request.Answer();
        }
    }

    private bool TryBegin(WriteRequest request)
    {
        try
        {
            database.Begin();
            return true;
        }
        catch (SqliteException error)
        {
            database.Abandon();
            request.Fail(Refused(error));
            return false;
        }
    }

    /// <returns>False when the whole transaction is gone, with everything that was applied before.</returns>
    private bool TryApply(WriteRequest request)
    {
        try
        {
            request.Become(database.Writer.Apply(request));
            return true;
        }
        catch (SqliteException error)
        {
            request.Fail(Refused(error));
            return TryUndo();
        }
    }

    // After an error that ended the transaction, the next SAVEPOINT would begin another one and commit it by itself.
    private bool TryUndo()
    {
        try
        {
            if (database.Writer.InTransaction)
            {
                database.Writer.Undo();
                return true;
            }
        }
        catch (SqliteException error)
        {
            Log.UndoFailed(logger, error);
            database.Abandon();
        }

        return false;
    }

    private void Commit(List<WriteRequest> requests)
    {
        var start = time.GetTimestamp();
        var code = aroundCommit is null ? TryCommit() : aroundCommit(TryCommit);
        _delay.Committed(time.GetElapsedTime(start), requests.Count);
        if (code == raw.SQLITE_OK)
        {
            return;
        }

        Log.CommitFailed(logger, code, requests.Count);
        database.Abandon();
        foreach (var request in requests.Where(request => request.Result is { IsCommitted: true }))
        {
            request.Fail(new StorageException(StorageFailure.Unconfirmed, $"COMMIT failed with SQLite's error {code}; it may be stored."));
        }
    }

    private int TryCommit()
    {
        try
        {
            database.Writer.Commit();
            return raw.SQLITE_OK;
        }
        catch (SqliteException error)
        {
            return error.Code;
        }
    }

    private static StorageException Refused(SqliteException error) =>
        new(StorageFailure.Refused, $"Nothing of this was written: {error.Message}", error);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A failed write ended a transaction of {Count} requests; each runs again alone")]
        public static partial void BatchLost(ILogger logger, int count, Exception error);

        [LoggerMessage(2, LogLevel.Warning, "A failed write could not be undone alone")]
        public static partial void UndoFailed(ILogger logger, Exception error);

        [LoggerMessage(3, LogLevel.Error, "COMMIT failed with SQLite's error {Code}; {Count} requests are unconfirmed")]
        public static partial void CommitFailed(ILogger logger, int code, int count);
    }
}
