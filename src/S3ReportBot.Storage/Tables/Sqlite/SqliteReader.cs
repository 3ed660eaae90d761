namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>The statements that read. Throws <see cref="SqliteException"/>.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _get = connection.Prepare(
        "SELECT rk, etag, body FROM entities WHERE tbl=?1 AND pk=?2 AND rk=?3");

    private readonly SqliteStatement _range = connection.Prepare(
        "SELECT rk, etag, body FROM entities WHERE tbl=?1 AND pk=?2 AND rk>=?3 AND rk<?4 ORDER BY rk");

    private readonly SqliteStatement _page = connection.Prepare(
        "SELECT rk, etag, body, pk FROM entities WHERE tbl=?1 AND (pk, rk)>(?2, ?3) ORDER BY pk, rk LIMIT ?4");

    public Entity? Get(string table, string partition, string row)
    {
        try
        {
            _get.Bind(1, table).Bind(2, partition).Bind(3, row);
            return _get.Step() ? Current(_get) : null;
        }
        finally
        {
            _get.Reset();
        }
    }

    public IReadOnlyList<Entity> Range(
        string table, string partition, string from, string to, CancellationToken cancellationToken)
    {
        var entities = new List<Entity>();
        try
        {
            _range.Bind(1, table).Bind(2, partition).Bind(3, from).Bind(4, to);
            while (_range.Step())
            {
                cancellationToken.ThrowIfCancellationRequested();
                entities.Add(Current(_range));
            }
        }
        finally
        {
            // An open statement would keep its snapshot, and with it the log from starting over.
            _range.Reset();
        }

        return entities;
    }

    /// <summary>Rows of a whole table behind that one.</summary>
    public IReadOnlyList<TableRow> Page(string table, string partition, string row, int most)
    {
        var rows = new List<TableRow>();
        try
        {
            _page.Bind(1, table).Bind(2, partition).Bind(3, row).Bind(4, most);
            while (_page.Step())
            {
                rows.Add(new TableRow(_page.Text(3), Current(_page)));
            }
        }
        finally
        {
            _page.Reset();
        }

        return rows;
    }

    public void Dispose() => connection.Dispose();

    private static Entity Current(SqliteStatement statement)
    {
        var row = statement.Text(0);
        try
        {
            return new(row, RowWrite.FormatETag(statement.Long(1)), EntityBody.Read(statement.Blob(2)));
        }
        catch (Exception damage) when (damage is InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            throw StorageException.Damaged(row, damage);
        }
    }
}
