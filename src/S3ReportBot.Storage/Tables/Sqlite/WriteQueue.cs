using System.Collections.Concurrent;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>Between many callers, who wait for room without holding a thread, and the writer's one thread.</summary>
internal sealed class WriteQueue(SqliteTablesOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _room = new(options.QueueLength);
    private readonly BlockingCollection<WriteRequest> _requests = [];

    /// <summary>Closed, and everything that had come in was taken.</summary>
    public bool IsFinished => _requests.IsCompleted;

    public async Task<WriteResult> AskAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        await AddAsync(request, cancellationToken);
        await using var cancellation = cancellationToken.UnsafeRegister(
            static (asked, token) => ((WriteRequest)asked!).Cancel(token), request);
        try
        {
            return await request.Answered.WaitAsync(options.AnswerWithin, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            throw request.TryWithdraw()
                ? Refused("The queue for writing did not move")
                : new StorageException(StorageFailure.Unconfirmed, $"The disk did not answer within {options.AnswerWithin}.");
        }
    }

    /// <returns>Null when nothing came within the time, or when nothing will come.</returns>
    public WriteRequest? Take(TimeSpan wait)
    {
        while (_requests.TryTake(out var request, wait))
        {
            _room.Release();
            if (request.TryTake())
            {
                return request;
            }
        }

        return null;
    }

    /// <summary>Lets nobody in any more. The fields stay: they hold no handle, and late callers need them to be refused.</summary>
    public void Dispose() => _requests.CompleteAdding();

    private async Task AddAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        if (!await _room.WaitAsync(options.AnswerWithin, cancellationToken))
        {
            throw Refused($"{options.QueueLength} writes were waiting already");
        }

        try
        {
            _requests.Add(request, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            _room.Release();
            throw Refused("The storage is closed");
        }
    }

    private static StorageException Refused(string reason) =>
        new(StorageFailure.Refused, $"{reason}; nothing of this was written.");
}
