using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Azure;
using static S3ReportBot.Tests.Storage.ServiceWire;

namespace S3ReportBot.Tests.Storage;

/// <summary>What a caller is told when the table service fails: refused only if nothing can have been stored.</summary>
public sealed class AzureFaultTests
{
    private static readonly TableWrite Insert = new TableWrite.Insert("r", new EntityProperties().Add("Text", "x"));
    private static readonly TableWrite[] Two = [Insert, new TableWrite.Put("s", new EntityProperties())];

    [Fact]
    public async Task Busy_servers_have_done_nothing()
    {
        var wire = new ServiceWire(Error(503, "ServerBusy"), Error(503, "ServerBusy"), Error(429, "TooManyRequests"));

        await FailsAsync(StorageFailure.Refused, wire);

        Assert.Equal(3, wire.Tries);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_and_its_conflict_is_a_conflict()
    {
        Assert.True((await WriteAsync(new ServiceWire(Error(503, "ServerBusy"), Done))).IsCommitted);
        Assert.Equal(0, (await WriteAsync(new ServiceWire(Error(503, "ServerBusy"), Error(409, "EntityAlreadyExists")))).ConflictIndex);
    }

    [Fact]
    public Task Without_any_answer_it_may_be_stored() => FailsAsync(StorageFailure.Unconfirmed, new(NoAnswer, NoAnswer, NoAnswer));

    [Fact]
    public Task After_a_server_error_it_may_be_stored() =>
        FailsAsync(StorageFailure.Unconfirmed, new(Error(500, "OperationTimedOut"), Error(500, "InternalError"), Error(503, "ServerBusy")));

    [Fact]
    public Task Without_a_connection_nothing_is_stored() => FailsAsync(StorageFailure.Refused, new(NoConnection, NoConnection, NoConnection));

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again() => Assert.True((await WriteAsync(new(Reset, Done))).IsCommitted);

    [Theory]
    [InlineData(409, "EntityAlreadyExists")]
    [InlineData(412, "UpdateConditionNotSatisfied")]
    [InlineData(404, "ResourceNotFound")]
    public async Task A_conflict_after_a_try_without_an_answer_may_be_its_own_success(int status, string code)
    {
        Assert.Equal(0, (await WriteAsync(new(Error(status, code)))).ConflictIndex);
        await FailsAsync(StorageFailure.Unconfirmed, new(Reset, Error(status, code)));
    }

    [Theory]
    [InlineData(413, "RequestBodyTooLarge")]
    [InlineData(400, "EntityTooLarge")]
    [InlineData(403, "AuthorizationPermissionMismatch")]
    [InlineData(404, "TableNotFound")]
    [InlineData(409, "TableBeingDeleted")]
    public Task What_the_service_refuses_is_refused(int status, string code) => FailsAsync(StorageFailure.Refused, new(Error(status, code)));

    [Fact]
    public async Task A_transaction_says_which_operation_conflicted() =>
        Assert.Equal(1, (await WriteAsync(new(Part(412, "UpdateConditionNotSatisfied", 1)), Two)).ConflictIndex);

    [Theory]
    [InlineData(413, "RequestBodyTooLarge", StorageFailure.Refused)]
    [InlineData(400, "PropertyValueTooLarge", StorageFailure.Refused)]
    [InlineData(500, "OperationTimedOut", StorageFailure.Unconfirmed)]
    public Task A_transaction_fails_as_its_part_does(int status, string code, StorageFailure kind) => FailsAsync(kind, new(Part(status, code, 0)), Two);

    [Fact]
    public Task An_answer_that_nobody_understands_may_mean_that_it_is_stored() => FailsAsync(StorageFailure.Unconfirmed, new(Garbage), Two);

    [Fact]
    public async Task A_write_that_was_given_up_may_be_stored()
    {
        using var gaveUp = new CancellationTokenSource();
        var wire = new ServiceWire(() =>
        {
            gaveUp.Cancel();
            throw new OperationCanceledException(gaveUp.Token);
        });
        var table = await OpenAsync(wire);

        var failure = await Assert.ThrowsAsync<StorageException>(() => table.WriteAsync("p", [Insert], gaveUp.Token));

        Assert.Equal(StorageFailure.Unconfirmed, failure.Kind);
    }

    [Fact]
    public async Task A_delete_of_a_missing_row_is_a_conflict() =>
        Assert.Equal(0, (await WriteAsync(new(Error(404, "ResourceNotFound")), new TableWrite.Delete("r", "W/\"1\""))).ConflictIndex);

    [Fact]
    public async Task What_cannot_be_read_is_a_failure_of_storage()
    {
        var failing = await OpenAsync(new(Error(500, "InternalError"), NoAnswer, NoConnection));

        await Assert.ThrowsAsync<StorageException>(() => failing.RangeAsync("p", "a", "z", default));
    }

    [Fact]
    public async Task A_row_with_a_value_that_the_product_does_not_write_is_damaged()
    {
        var table = await OpenAsync(new(Found("\"Ratio\":1.5")));

        var failure = await Assert.ThrowsAsync<StorageException>(() => table.RangeAsync("p", "a", "z", default));

        Assert.Contains("Ratio", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_is_asked_for_by_its_keys_whatever_letters_they_hold()
    {
        var wire = new ServiceWire(Found("\"Text\":\"x\""));
        var table = await OpenAsync(wire);

        await table.RangeAsync("p", "a", "o'b", default);

        var asked = Uri.UnescapeDataString(wire.Asked!.Query);
        Assert.Contains("$filter=PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'o''b'", asked, StringComparison.Ordinal);
    }

    private static async Task FailsAsync(StorageFailure kind, ServiceWire wire, params TableWrite[] batch) =>
        Assert.Equal(kind, (await Assert.ThrowsAsync<StorageException>(() => WriteAsync(wire, batch))).Kind);

    private static async Task<WriteResult> WriteAsync(ServiceWire wire, params TableWrite[] batch) =>
        await (await OpenAsync(wire)).WriteAsync("p", batch.Length == 0 ? [Insert] : batch, default);

    private static async Task<ITable> OpenAsync(ServiceWire wire)
    {
        var options = new AzureTablesOptions { ConnectionString = "UseDevelopmentStorage=true", Network = wire, Pause = TimeSpan.FromMilliseconds(1) };
        return (await AzureTables.OpenAsync(options, default)).Table(TableNames.Reports);
    }
}
