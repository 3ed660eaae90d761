using Azure;
using Azure.Data.Tables;

namespace Polyfills.Tests.Tables;

public sealed class TransactionTests
{
    private const string OldETag = "W/\"datetime'2021-02-12T08%3A28%3A27.47468Z'\"";

    private const string BothDone = """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        ETag: W/"datetime'first'"


        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content


        --changesetresponse_2--
        --batchresponse_1--
        """;

    private const string SecondFailed = """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 409 Conflict
        DataServiceVersion: 3.0;
        Content-Type: application/json;odata=minimalmetadata

        {"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"1:The specified entity already exists.\nRequestId:1\nTime:2"}}}
        --changesetresponse_2--
        --batchresponse_1--
        """;

    [Fact]
    public async Task A_transaction_is_one_request_with_a_part_for_each_action()
    {
        var wire = Answering(BothDone);

        var responses = (await wire.Table().SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, new TableEntity("p", "O'Neil") { ["Text"] = "Ä" }, new ETag(OldETag)),
            new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity("p", "gone"), new ETag(OldETag)),
        ])).Value;

        Assert.Equal(2, responses.Count);
        Assert.Equal(new ETag("W/\"datetime'first'\""), responses[0].Headers.ETag);
        Assert.Null(responses[1].Headers.ETag);
        Assert.Equal(("POST", "/devstoreaccount1/$batch"), (wire.Last.Method, wire.Last.Uri.AbsolutePath));
        Assert.StartsWith("multipart/mixed; boundary=", wire.Last.Headers["Content-Type"], StringComparison.Ordinal);
        var body = wire.Last.Body!;
        Assert.Contains("PUT http://127.0.0.1:10002/devstoreaccount1/drafts(PartitionKey='p',RowKey='O%27%27Neil') HTTP/1.1\r\n", body, StringComparison.Ordinal);
        Assert.Contains($"If-Match: {OldETag}\r\n", body, StringComparison.Ordinal);
        Assert.Contains("DELETE http://127.0.0.1:10002/devstoreaccount1/drafts(PartitionKey='p',RowKey='gone') HTTP/1.1\r\n", body, StringComparison.Ordinal);
        Assert.Equal(2, body.Split("Content-Type: application/http\r\n").Length - 1);
    }

    [Fact]
    public async Task A_failure_names_the_action_and_the_code()
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Answering(SecondFailed).Table().SubmitTransactionAsync([Add("1"), Add("2")]));

        Assert.Equal((409, "EntityAlreadyExists", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task A_transaction_that_is_refused_as_a_whole_is_a_plain_failure()
    {
        var wire = new Wire().Fails(413, "RequestBodyTooLarge");

        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(() => wire.Table().SubmitTransactionAsync([Add("1"), Add("2")]));

        Assert.Equal((413, "RequestBodyTooLarge"), (failure.Status, failure.ErrorCode));
    }

    private static TableTransactionAction Add(string row) => new(TableTransactionActionType.Add, new TableEntity("p", row));

    private static Wire Answering(string body) =>
        new Wire().Answer(202, body.ReplaceLineEndings("\r\n"), "multipart/mixed; boundary=batchresponse_1");
}
