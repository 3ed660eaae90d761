using S3ReportBot.Hosting;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Copying;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

/// <summary>`copy-tables` from file to file; tests/S3ReportBot.EndToEnd has it with a table service.</summary>
public sealed class TableCopyTests : IDisposable
{
    private const int Rows = 1_700;
    private readonly TemporaryFile _from = new();
    private readonly TemporaryFile _to = new();

    [Fact]
    public async Task A_copy_holds_every_row_of_every_table_as_it_was()
    {
        await FillAsync(_from);

        var (code, said) = await CopyAsync();

        Assert.Equal(0, code);
        Assert.Contains($"Reports: verified, {Rows} rows", said, StringComparison.Ordinal);
        Assert.Contains("The copy is whole.", said, StringComparison.Ordinal);
        Assert.Equal(await ContentAsync(_from), await ContentAsync(_to));
    }

    [Fact]
    public async Task A_copy_that_was_broken_off_goes_on_where_it_was()
    {
        await FillAsync(_from);
        using var interrupted = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CopyAsync(interrupted, stopAt: "Reports: 500 rows copied"));
        await using (var half = await OpenAsync(_to))
            await Assert.ThrowsAsync<StorageException>(async () => await TableCopy.CheckWholeAsync(half, default));

        var (_, said) = await CopyAsync();

        Assert.Contains("Reports: 500 rows were copied before", said, StringComparison.Ordinal);
        Assert.Equal(await ContentAsync(_from), await ContentAsync(_to));
        await using var whole = await OpenAsync(_to);
        await TableCopy.CheckWholeAsync(whole, default);
    }

    [Fact]
    public async Task What_was_changed_in_the_copy_meanwhile_is_found()
    {
        await FillAsync(_from);
        using var interrupted = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CopyAsync(interrupted, stopAt: "Reports: 500 rows copied"));
        await using (var tables = await OpenAsync(_to))
            await tables.Table(TableNames.Reports).WriteAsync("p0", [new TableWrite.Put("r0", new EntityProperties().Add("Text", "another"))], default);

        var failure = await Assert.ThrowsAsync<StorageException>(() => CopyAsync());

        Assert.StartsWith("Reports differs: 1700 rows", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_that_hold_something_are_not_copied_into()
    {
        await FillAsync(_from);
        await FillAsync(_to);

        var failure = await Assert.ThrowsAsync<StorageException>(() => CopyAsync());

        Assert.Contains("not empty", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_bot_runs_nothing_is_copied()
    {
        await FillAsync(_from);
        await using var bot = await OpenAsync(_from);

        var failure = await Assert.ThrowsAsync<StorageException>(() => CopyAsync());

        Assert.Contains("in use", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_to.Path));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_made()
    {
        var failure = await Assert.ThrowsAsync<StorageException>(() => CopyAsync());

        Assert.Contains("There is no file", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_from.Path));
    }

    [Theory]
    [InlineData]
    [InlineData("--from", "sqlite:x")]
    [InlineData("--from", "sqlite:x", "--to")]
    [InlineData("--from", "sqlite:x", "--to", "sqlite:y", "--force", "yes")]
    public async Task What_it_does_not_understand_it_explains(params string[] arguments)
    {
        using var output = new StringWriter();

        Assert.Equal(2, await CopyTables.RunAsync(arguments, output, default));
        Assert.Contains("sqlite:PATH", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
    }

    private static async Task<SqliteTables> OpenAsync(TemporaryFile file) =>
        await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = file.Path }, TimeProvider.System);

    private static async Task FillAsync(TemporaryFile file)
    {
        await using var tables = await OpenAsync(file);
        foreach (var batch in Enumerable.Range(0, Rows).GroupBy(number => number % 17).SelectMany(partition => partition.Chunk(100)))
            Assert.True((await tables.Table(TableNames.Reports).WriteAsync($"p{batch[0] % 17}", [.. batch.Select(Row)], default)).IsCommitted);
        await tables.Table(TableNames.Keys).WriteAsync("links", [Row(1)], default);
    }

    private static TableWrite Row(int number) => new TableWrite.Insert($"r{number}", new EntityProperties()
        .AddLong("Text", new string('é', number % 100 == 0 ? 40_000 : number % 3 * 1_000)).Add("Number", (long)number).Add("Yes", number % 2 == 0)
        .Add("At", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(number)).Add("Bytes", new byte[number % 7]));

    private static async Task<List<string>> ContentAsync(TemporaryFile file)
    {
        await using var tables = await OpenAsync(file);
        var content = new List<string>();
        foreach (var table in TableNames.All)
        {
            for (TablePage page = await tables.PageAsync(table, null, default); ; page = await tables.PageAsync(table, page.Continuation, default))
            {
                content.AddRange(page.Rows.Select(row => $"{table} {row.Partition} {row.Entity.Row} {string.Join(' ', row.Entity.Properties.Select(property => property.Value is byte[] bytes ? Convert.ToHexString(bytes) : property.Value))}"));
                if (page.Continuation is null)
                    break;
            }
        }

        return content;
    }

    private async Task<(int Code, string Said)> CopyAsync(CancellationTokenSource? interrupted = null, string stopAt = "no line is this")
    {
        using var output = new Listener(line =>
        {
            if (line == stopAt)
                interrupted!.Cancel();
        });
        var code = await CopyTables.RunAsync(["--from", $"sqlite:{_from.Path}", "--to", $"sqlite:{_to.Path}"], output, interrupted?.Token ?? default);
        return (code, output.ToString());
    }

    private sealed class Listener(Action<string> heard) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            heard(value ?? "");
        }
    }
}
