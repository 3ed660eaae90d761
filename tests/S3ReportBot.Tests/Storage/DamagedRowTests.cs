using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

public sealed class DamagedRowTests
{
    private static readonly ReportKey Key = new("p", new ReportingPeriod(2020, 2));

    [Theory]
    [InlineData("x'00'")]
    [InlineData("x'01'||x'04'||x'54657874'||x'63'")]
    [InlineData("x'01'||x'04'||x'54657874'||x'01'||x'50'||x'41'")]
    [InlineData("x''")]
    public async Task A_row_that_cannot_be_read_is_a_failure_of_storage(string body)
    {
        await using var engine = await SqliteEngine.StartAsync(options => options.WriterOpened = connection => connection.Execute(
            $"INSERT OR REPLACE INTO entities VALUES('Reports', '{SqliteEngine.Partition}', 'broken', 1, {body})"));

        var failure = await Assert.ThrowsAsync<StorageException>(engine.RowsAsync);

        Assert.Equal(StorageFailure.Damaged, failure.Kind);
        Assert.Contains("broken", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a~x", "State", "Answered")]
    [InlineData("b", "Status", "Finished")]
    [InlineData("b", "Form", "monitoring-report")]
    [InlineData("c~sms_2fanna~sms_2fchat", "Shown0", "{\"Question\":\"q\",\"Confirm\":{\"Kind\":\"Sometime\",\"Argument\":\"\"}}")]
    [InlineData("c~sms_2fanna~sms_2fchat", "Cards0", "[{}]")]
    public async Task A_row_without_what_the_product_writes_is_a_failure_of_storage(string row, string name, string value)
    {
        await using var tables = await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System);
        await tables.Table(TableNames.Reports).WriteAsync(TableKey.Encode("p", "2020-H2"), [new TableWrite.Insert(row, new EntityProperties().Add(name, value))], default);

        var failure = await Assert.ThrowsAsync<StorageException>(() =>
            new ReportStore(tables).ReadAsync(Key, "sms/anna", "sms/chat", default));

        Assert.Contains($"The row {row} is damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_refuses_every_write_and_is_read_as_before()
    {
        await using var engine = await SqliteEngine.StartAsync();
        engine.Commits.Release();
        await engine.InsertAsync("before");
        engine.Options.WriterOpened = connection => connection.Execute("PRAGMA query_only=ON");
        await engine.ReopenAsync();

        var failure = await Assert.ThrowsAsync<StorageException>(() => engine.InsertAsync("after"));

        Assert.Equal(StorageFailure.Refused, failure.Kind);
        Assert.Equal(["before"], await engine.RowsAsync());
    }
}
