using Microsoft.Extensions.Logging;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

public sealed class SqliteConcurrencyTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Readers_see_whole_batches_while_others_write(bool inAFile)
    {
        using var file = new TemporaryFile();
        var options = new SqliteTablesOptions { Path = inAFile ? file.Path : null };
        await using var tables = await SqliteTables.OpenAsync(options, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => WriteAndReadAsync(tables, $"p{n % 4}"))));
    }

    [Fact]
    public async Task In_memory_a_read_waits_for_the_commit_that_runs()
    {
        var table = default(ITable);
        var read = Task.FromResult(default(Entity));
        var options = new SqliteTablesOptions
        {
            AroundCommit = commit =>
            {
                read = Task.Run(() => table!.GetAsync("p", "a", default));
                GiveAChance(read);
                return HeldCommits.Fail(commit);
            },
        };
        await using var tables = await SqliteTables.OpenAsync(options, TimeProvider.System);
        table = tables.Table(TableNames.Reports);

        await Assert.ThrowsAsync<StorageException>(() => table.WriteAsync("p", [Put("a", 1)], default));

        Assert.Null(await read);
    }

    [Fact]
    public async Task When_idle_the_log_is_copied_into_the_file()
    {
        using var file = new TemporaryFile();
        var log = new Lines();
        var options = new SqliteTablesOptions { Path = file.Path, IdleAfter = TimeSpan.FromMilliseconds(1) };
        await using var tables = await SqliteTables.OpenAsync(options, TimeProvider.System, log);
        var before = new FileInfo(file.Path).Length;

        await tables.Table(TableNames.Reports).WriteAsync("p", [SqliteEngine.New("long", 500_000)], default);
        await log.Checkpointed;

        Assert.InRange(new FileInfo(file.Path).Length, before + 500_000, long.MaxValue);
    }

    // Both rows always change together, so a reader that sees them differ has seen half a batch.
    private static async Task WriteAndReadAsync(SqliteTables tables, string partition)
    {
        var table = tables.Table(TableNames.Reports);
        for (var n = 0; n < 100; n++)
        {
            var value = Random.Shared.NextInt64();
            await table.WriteAsync(partition, [Put("a", value), Put("b", value)], default);
            var rows = await table.RangeAsync(partition, "a", "c", default);
            Assert.Equal(rows[0].Properties.Long("Value"), rows[1].Properties.Long("Value"));
        }
    }

    // A read that does not wait is done by then; one that waits makes no difference.
    private static void GiveAChance(Task read) => Task.WaitAny([read], TimeSpan.FromMilliseconds(100));

    private static TableWrite.Put Put(string row, long value) => new(row, new EntityProperties().Add("Value", value));

    private sealed class Lines : ILogger
    {
        private readonly TaskCompletionSource _checkpointed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Checkpointed => _checkpointed.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == "Checkpointed")
            {
                _checkpointed.TrySetResult();
            }
        }
    }
}
