using System.ComponentModel.DataAnnotations;

namespace S3ReportBot.Storage.Tables.Sqlite;

public sealed class SqliteTablesOptions
{
    /// <summary>A file on a local disk, made when missing; null keeps everything in memory until the engine is disposed.</summary>
    public string? Path { get; set; }

    /// <summary>How long a second process waits for the first to let go of the file.</summary>
    public TimeSpan LockWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long SQLite waits for a lock that a foreign tool holds; below a turn's budget for storage.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>A write not answered by then ends as refused or unconfirmed: a turn's whole budget for storage.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Without a write for this long, the log is copied into the file.</summary>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Connections for reading, each used by one caller at a time.</summary>
    [Range(1, 64)]
    public int Readers { get; set; } = 4;

    /// <summary>Writes that may wait; further callers wait for room.</summary>
    [Range(1, 100_000)]
    public int QueueLength { get; set; } = 1024;

    /// <summary>Stands around each COMMIT: may delay it, fail it, or do it and report a failure (an SQLite result code).</summary>
    internal Func<Func<int>, int>? AroundCommit { get; set; }

    /// <summary>Runs on the writer's thread after its connection was opened or opened again.</summary>
    internal Action<SqliteConnection>? WriterOpened { get; set; }
}
