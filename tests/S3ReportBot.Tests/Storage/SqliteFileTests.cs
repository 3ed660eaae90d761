using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Every_connection_is_durable()
    {
        await using var tables = await OpenAsync();
        using var another = SqliteConnection.Open(_file.Path, TimeSpan.FromSeconds(1), create: false);

        Assert.Equal(2, another.Query("PRAGMA synchronous"));
        Assert.Equal(1_000, another.Query("PRAGMA busy_timeout"));
        Assert.Equal(4_000, another.Query("PRAGMA wal_autocheckpoint"));
        Assert.True(File.Exists(_file.Path + "-wal"));
    }

    [Fact]
    public async Task A_connection_that_is_not_durable_is_refused()
    {
        await using var tables = await OpenAsync();
        using var connection = SqliteConnection.Open(_file.Path, TimeSpan.Zero, create: false);
        connection.Execute("PRAGMA synchronous=OFF");

        Assert.Contains("synchronous", Assert.Throws<SqliteException>(() => connection.CheckDurable(_file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_is_there_after_closing_and_opening()
    {
        await using (var tables = await OpenAsync())
        {
            await InsertAsync(tables, "kept");
        }

        await using var again = await OpenAsync();
        Assert.NotNull(await again.Table(TableNames.Reports).GetAsync("p", "kept", default));
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_files_without_closing()
    {
        using var copy = new TemporaryFile();
        await using var tables = await OpenAsync();
        await InsertAsync(tables, "kept");

        // What a killed process leaves: the file and its log, nothing flushed on the way out.
        File.Copy(_file.Path, copy.Path);
        File.Copy(_file.Path + "-wal", copy.Path + "-wal");

        await using var restored = await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = copy.Path }, TimeProvider.System);
        Assert.NotNull(await restored.Table(TableNames.Reports).GetAsync("p", "kept", default));
    }

    [Fact]
    public async Task A_second_process_is_told_which_file_is_in_use()
    {
        await using var tables = await OpenAsync();

        var refusal = await Assert.ThrowsAsync<StorageException>(OpenAsync);

        Assert.Equal(StorageFailure.Refused, refusal.Kind);
        Assert.Contains(_file.Path + ".lock", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Stop that process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_waits_for_the_first_to_end()
    {
        var tables = await OpenAsync();
        var second = SqliteTables.OpenAsync(
            new SqliteTablesOptions { Path = _file.Path, LockWait = TimeSpan.FromMinutes(5) }, TimeProvider.System);
        Assert.False(second.IsCompleted);

        await tables.DisposeAsync();

        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_let_go_of()
    {
        await File.WriteAllTextAsync(_file.Path, new string('x', 5_000));

        Assert.Contains(_file.Path, (await Assert.ThrowsAsync<StorageException>(OpenAsync)).Message, StringComparison.Ordinal);

        File.Delete(_file.Path);
        await (await OpenAsync()).DisposeAsync();
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        using (var newer = SqliteConnection.Open(_file.Path, TimeSpan.Zero, create: true))
        {
            newer.Execute("PRAGMA user_version=2");
        }

        Assert.Contains("schema 2", (await Assert.ThrowsAsync<StorageException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_tables_refuse_everything()
    {
        var tables = await OpenAsync();
        await tables.DisposeAsync();
        await tables.DisposeAsync();

        var write = await Assert.ThrowsAsync<StorageException>(() => InsertAsync(tables, "late"));
        var read = await Assert.ThrowsAsync<StorageException>(() => tables.Table(TableNames.Reports).GetAsync("p", "late", default));
        Assert.Equal(StorageFailure.Refused, write.Kind);
        Assert.Equal(StorageFailure.Refused, read.Kind);
    }

    [Fact]
    public async Task Closing_answers_the_writes_that_wait()
    {
        var tables = await OpenAsync();
        var writes = Enumerable.Range(0, 50).Select(n => InsertAsync(tables, $"row{n}")).ToList();

        await tables.DisposeAsync();

        Assert.All(await Task.WhenAll(writes), result => Assert.True(result.IsCommitted));
    }

    private Task<SqliteTables> OpenAsync() => SqliteTables.OpenAsync(
        new SqliteTablesOptions { Path = _file.Path, LockWait = TimeSpan.Zero }, TimeProvider.System);

    private static Task<WriteResult> InsertAsync(SqliteTables tables, string row) =>
        tables.Table(TableNames.Reports).WriteAsync("p", [SqliteEngine.New(row)], default);
}
