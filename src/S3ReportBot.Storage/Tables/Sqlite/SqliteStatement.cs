using System.Text;
using SQLitePCL;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>A prepared statement: bind, step, read, reset.</summary>
internal sealed class SqliteStatement(sqlite3 connection, sqlite3_stmt handle) : IDisposable
{
    private const int StackBytes = 512;

    public SqliteStatement Bind(int index, string text)
    {
        // An empty span would bind NULL.
        if (text.Length == 0)
        {
            Check(raw.sqlite3_bind_text(handle, index, text));
            return this;
        }

        Span<byte> buffer = stackalloc byte[StackBytes];
        Check(Encoding.UTF8.TryGetBytes(text, buffer, out var length)
            ? raw.sqlite3_bind_text(handle, index, buffer[..length])
            : raw.sqlite3_bind_text(handle, index, text));
        return this;
    }

    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(handle, index, value));
        return this;
    }

    /// <param name="value">Not empty: that would bind NULL.</param>
    public SqliteStatement Bind(int index, byte[] value)
    {
        Check(raw.sqlite3_bind_blob(handle, index, value));
        return this;
    }

    /// <returns>True while there is a row.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        throw SqliteException.From(connection, code);
    }

    /// <summary>Steps to the end and resets, also after an error.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    public long Long(int column) => raw.sqlite3_column_int64(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(Blob(column));

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    // The code is the one that Step has already thrown.
    public void Reset() => raw.sqlite3_reset(handle);

    public void Dispose() => raw.sqlite3_finalize(handle);

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw SqliteException.From(connection, code);
        }
    }
}
