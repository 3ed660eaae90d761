using SQLitePCL;

namespace S3ReportBot.Tests.Storage;

/// <summary>Stops the first COMMIT until released, so that a test decides what waits for the next; counts them all.</summary>
internal sealed class HeldCommits : IDisposable
{
    private readonly ManualResetEventSlim _released = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count { get; private set; }

    /// <summary>The first COMMIT is about to be made: what is written from now on waits.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Instead of the plain COMMIT; gets its number, from 1.</summary>
    public Func<int, Func<int>, int> Commit { get; set; } = (_, commit) => commit();

    public int Around(Func<int> commit)
    {
        Count++;
        _reached.TrySetResult();
        _released.Wait();
        return Commit(Count, commit);
    }

    public void Release() => _released.Set();

    public void Dispose() => _released.Dispose();

    public static int Fail(Func<int> commit) => raw.SQLITE_IOERR_FSYNC;

    public static int DoAndFail(Func<int> commit)
    {
        commit();
        return raw.SQLITE_IOERR_FSYNC;
    }
}
