using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

public sealed class SqliteFaultTests
{
    private const string Poison =
        "CREATE TEMP TRIGGER poison BEFORE INSERT ON main.entities WHEN new.rk = 'poison' BEGIN SELECT RAISE({0}, 'poison'); END";

    [Fact]
    public async Task A_poison_request_fails_alone()
    {
        await using var engine = await StartAsync("ABORT");
        var first = await engine.HoldAsync();
        var before = engine.InsertAsync("before");
        var poison = engine.InsertAsync("half-done", "poison");
        var after = engine.InsertAsync("after");

        engine.Commits.Release();

        Assert.Equal(StorageFailure.Refused, (await Assert.ThrowsAsync<StorageException>(() => poison)).Kind);
        Assert.All(await Task.WhenAll(first, before, after), result => Assert.True(result.IsCommitted));
        Assert.Equal(["a-first", "after", "before"], await engine.RowsAsync());
        Assert.Equal(2, engine.Commits.Count);
    }

    [Fact]
    public async Task After_an_error_that_ends_the_transaction_each_request_runs_again_alone()
    {
        await using var engine = await StartAsync("ROLLBACK");
        var first = await engine.HoldAsync();
        var before = engine.InsertAsync("before");
        var conflict = engine.InsertAsync("half-done", "before");
        var poison = engine.InsertAsync("poison");
        var after = engine.InsertAsync("after");

        engine.Commits.Release();

        Assert.Equal(StorageFailure.Refused, (await Assert.ThrowsAsync<StorageException>(() => poison)).Kind);
        Assert.All(await Task.WhenAll(first, before, after), result => Assert.True(result.IsCommitted));
        Assert.Equal(1, (await conflict).ConflictIndex);
        await engine.ReopenAsync();
        Assert.Equal(["a-first", "after", "before"], await engine.RowsAsync());
    }

    [Fact]
    public async Task A_full_disk_within_a_batch_acknowledges_nobody_wrongly()
    {
        await using var engine = await SqliteEngine.StartAsync(options =>
            options.WriterOpened = connection => connection.Execute("PRAGMA max_page_count=100"));
        var first = await engine.HoldAsync();
        var small = Enumerable.Range(0, 20).Select(n => engine.InsertAsync($"small{n:00}")).ToList();
        var large = engine.WriteAsync([SqliteEngine.New("large1", 200_000), SqliteEngine.New("large2", 300_000)]);
        small.AddRange(Enumerable.Range(20, 20).Select(n => engine.InsertAsync($"small{n:00}")));

        engine.Commits.Release();

        Assert.Equal(StorageFailure.Refused, (await Assert.ThrowsAsync<StorageException>(() => large)).Kind);
        Assert.All(await Task.WhenAll([first, .. small]), result => Assert.True(result.IsCommitted));
        Assert.True(engine.Commits.Count > 2, "SQLITE_FULL did not end the transaction, so this test shows nothing.");
        await engine.ReopenAsync();
        Assert.Equal(["a-first", .. Enumerable.Range(0, 40).Select(n => $"small{n:00}")], await engine.RowsAsync());
    }

    [Fact]
    public async Task A_disk_that_stays_full_refuses_and_what_was_acknowledged_stays()
    {
        await using var engine = await SqliteEngine.StartAsync(options =>
            options.WriterOpened = connection => connection.Execute("PRAGMA max_page_count=60"));
        engine.Commits.Release();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
        {
            var row = $"row{n:00}";
            var failure = await Record.ExceptionAsync(() => engine.WriteAsync([SqliteEngine.New(row, 10_000)]));
            return (row, failure);
        }));

        var refused = answers.Where(answer => answer.failure is not null).ToList();
        Assert.All(refused, answer => Assert.Equal(StorageFailure.Refused, Assert.IsType<StorageException>(answer.failure).Kind));
        Assert.NotEmpty(refused);
        await engine.ReopenAsync();
        Assert.Equal(answers.Except(refused).Select(answer => answer.row), await engine.RowsAsync());
    }

    [Fact]
    public async Task A_failed_commit_is_unconfirmed_and_the_engine_goes_on()
    {
        var opened = 0;
        await using var engine = await SqliteEngine.StartAsync(options => options.WriterOpened = _ => opened++);
        engine.Commits.Commit = (number, commit) => number == 2 ? HeldCommits.Fail(commit) : commit();
        var first = await engine.HoldAsync();
        var lost = engine.InsertAsync("lost");
        var conflict = engine.InsertAsync("a-first");

        engine.Commits.Release();

        Assert.True((await first).IsCommitted);
        Assert.Equal(StorageFailure.Unconfirmed, (await Assert.ThrowsAsync<StorageException>(() => lost)).Kind);
        Assert.Equal(0, (await conflict).ConflictIndex);
        Assert.True((await engine.InsertAsync("later")).IsCommitted);
        Assert.Equal(["a-first", "later"], await engine.RowsAsync());
        Assert.Equal(2, opened);
    }

    [Fact]
    public async Task An_unconfirmed_write_may_be_stored()
    {
        await using var engine = await SqliteEngine.StartAsync();
        engine.Commits.Release();
        engine.Commits.Commit = (_, commit) => HeldCommits.DoAndFail(commit);

        var failure = await Assert.ThrowsAsync<StorageException>(() => engine.InsertAsync("stored"));

        Assert.Equal(StorageFailure.Unconfirmed, failure.Kind);
        Assert.Equal(["stored"], await engine.RowsAsync());
    }

    [Fact]
    public async Task A_failed_commit_in_memory_leaves_nothing_to_see()
    {
        var options = new SqliteTablesOptions { AroundCommit = HeldCommits.Fail };
        await using var tables = await SqliteTables.OpenAsync(options, TimeProvider.System);
        var table = tables.Table(TableNames.Reports);

        await Assert.ThrowsAsync<StorageException>(() => table.WriteAsync("p", [SqliteEngine.New("lost")], default));

        Assert.Null(await table.GetAsync("p", "lost", default));
    }

    private static Task<SqliteEngine> StartAsync(string raise) => SqliteEngine.StartAsync(options =>
        options.WriterOpened = connection => connection.Execute(Poison.Replace("{0}", raise, StringComparison.Ordinal)));
}
