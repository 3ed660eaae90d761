namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>The statements of a transaction, on the connection that writes. Throws <see cref="SqliteException"/>.</summary>
internal sealed class SqliteWriteConnection(SqliteConnection connection)
{
    private const string SameRow = "WHERE tbl=?1 AND pk=?2 AND rk=?3 AND etag=?4";
    private readonly SqliteStatement _begin = connection.Prepare("BEGIN IMMEDIATE");
    private readonly SqliteStatement _commit = connection.Prepare("COMMIT");
    private readonly SqliteStatement _rollback = connection.Prepare("ROLLBACK");
    private readonly SqliteStatement _savepoint = connection.Prepare("SAVEPOINT request");
    private readonly SqliteStatement _release = connection.Prepare("RELEASE request");
    private readonly SqliteStatement _undo = connection.Prepare("ROLLBACK TO request");

    // An operation whose row is not as expected changes nothing, which is cheaper than an error.
    private readonly SqliteStatement _insert = connection.Prepare(
        "INSERT INTO entities(tbl, pk, rk, etag, body) VALUES(?1, ?2, ?3, ?5, ?6) ON CONFLICT DO NOTHING");

    private readonly SqliteStatement _put = connection.Prepare(
        "INSERT INTO entities(tbl, pk, rk, etag, body) VALUES(?1, ?2, ?3, ?5, ?6)"
        + " ON CONFLICT DO UPDATE SET etag=excluded.etag, body=excluded.body");

    private readonly SqliteStatement _replace = connection.Prepare($"UPDATE entities SET etag=?5, body=?6 {SameRow}");
    private readonly SqliteStatement _delete = connection.Prepare($"DELETE FROM entities {SameRow}");

    /// <summary>SQLite may end a transaction by itself when the disk is full or fails.</summary>
    public bool InTransaction => connection.InTransaction;

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    public void Rollback() => _rollback.Run();

    /// <summary>Forgets the request that <see cref="Apply"/> failed in the middle of.</summary>
    public void Undo()
    {
        _undo.Run();
        _release.Run();
    }

    public WriteResult Apply(WriteRequest request)
    {
        var etags = new string?[request.Writes.Count];
        _savepoint.Run();
        for (var index = 0; index < etags.Length; index++)
        {
            var write = request.Writes[index];
            Run(request, write);
            if (connection.Changes == 0)
            {
                Undo();
                return WriteResult.Conflict(index);
            }

            etags[index] = write.Kind == RowWriteKind.Delete ? null : RowWrite.FormatETag(write.ETag);
        }

        _release.Run();
        return WriteResult.Committed(etags);
    }

    private void Run(WriteRequest request, RowWrite write)
    {
        var statement = Statement(write.Kind);
        statement.Bind(1, request.Table).Bind(2, request.Partition).Bind(3, write.Row);
        if (write.Kind is RowWriteKind.Replace or RowWriteKind.Delete)
        {
            statement.Bind(4, write.Expected);
        }

        if (write.Kind != RowWriteKind.Delete)
        {
            statement.Bind(5, write.ETag).Bind(6, write.Body);
        }

        statement.Run();
    }

    private SqliteStatement Statement(RowWriteKind kind) => kind switch
    {
        RowWriteKind.Insert => _insert,
        RowWriteKind.Replace => _replace,
        RowWriteKind.Put => _put,
        _ => _delete,
    };
}
