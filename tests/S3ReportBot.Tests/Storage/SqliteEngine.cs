using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

/// <summary>An engine on a file of its own, with its commits in the test's hands.</summary>
internal sealed class SqliteEngine : IAsyncDisposable
{
    public const string Partition = "partnership~2026-1";
    private readonly TemporaryFile _file = new();
    private readonly TimeProvider _time;
    private SqliteTables? _tables;

    private SqliteEngine(TimeProvider time) => (_time, Options) = (time, new SqliteTablesOptions { Path = _file.Path, AroundCommit = Commits.Around });

    public HeldCommits Commits { get; } = new();

    public SqliteTablesOptions Options { get; }

    public static async Task<SqliteEngine> StartAsync(Action<SqliteTablesOptions>? configure = null, TimeProvider? time = null)
    {
        var engine = new SqliteEngine(time ?? TimeProvider.System);
        configure?.Invoke(engine.Options);
        await engine.OpenAsync();
        return engine;
    }

    public async Task ReopenAsync()
    {
        await _tables!.DisposeAsync();
        await OpenAsync();
    }

    public Task<WriteResult> InsertAsync(params string[] rows) => WriteAsync(rows.Select(row => New(row)));

    public Task<WriteResult> WriteAsync(IEnumerable<TableWrite> batch, CancellationToken cancellationToken = default) =>
        _tables!.Table(TableNames.Reports).WriteAsync(Partition, [.. batch], cancellationToken);

    public async Task<IEnumerable<string>> RowsAsync() =>
        (await _tables!.Table(TableNames.Reports).RangeAsync(Partition, "a", "zz", default)).Select(entity => entity.Row);

    /// <summary>A first write, "a-first", stops in its COMMIT; the next ones wait and will be one batch.</summary>
    public async Task<Task<WriteResult>> HoldAsync()
    {
        var first = InsertAsync("a-first");
        await Commits.Reached;
        return first;
    }

    public async ValueTask DisposeAsync()
    {
        Commits.Release();
        await _tables!.DisposeAsync();
        Commits.Dispose();
        _file.Dispose();
    }

    public static TableWrite.Insert New(string row, int bytes = 10) => new(row, new EntityProperties().AddLong("Rows", new byte[bytes]));

    private async Task OpenAsync() => _tables = await SqliteTables.OpenAsync(Options, _time);
}
