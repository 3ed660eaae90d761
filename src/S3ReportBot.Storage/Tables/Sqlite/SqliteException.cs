using SQLitePCL;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>SQLite answered with an error. It does not leave the engine: callers get a StorageException.</summary>
internal sealed class SqliteException(int code, string message) : Exception(message)
{
    /// <summary>SQLite's extended result code.</summary>
    public int Code { get; } = code;

    public static SqliteException From(sqlite3 connection, int code) =>
        new(code, $"SQLite error {code}: {raw.sqlite3_errmsg(connection).utf8_to_string()}");
}
