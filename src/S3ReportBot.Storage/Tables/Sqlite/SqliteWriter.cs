using Microsoft.Extensions.Logging;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>The one thread that writes. When nothing comes for a while, it copies the log into the file.</summary>
internal sealed partial class SqliteWriter(
    SqliteDatabase database, WriteQueue queue, GroupCommit commit, TimeSpan idleAfter, ILogger logger)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The queue was closed and everything in it is answered.</summary>
    public Task Ended => _ended.Task;

    public void Start() => new Thread(Work) { IsBackground = true, Name = "SQLite writer" }.Start();

    private void Work()
    {
        var uncopied = false;
        while (!queue.IsFinished)
        {
            if (queue.Take(idleAfter) is { } request)
            {
                lock (database.Gate)
                {
                    commit.CommitTogether(request);
                }

                uncopied = true;
            }
            else if (uncopied)
            {
                database.Checkpoint();
                Log.Checkpointed(logger);
                uncopied = false;
            }
        }

        _ended.SetResult();
    }

    private static partial class Log
    {
        [LoggerMessage(4, LogLevel.Debug, "No writes for a while: the log was copied into the file")]
        public static partial void Checkpointed(ILogger logger);
    }
}
