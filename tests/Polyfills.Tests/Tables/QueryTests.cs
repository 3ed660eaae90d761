using Azure.Data.Tables;

namespace Polyfills.Tests.Tables;

public sealed class QueryTests
{
    [Fact]
    public async Task A_query_goes_on_while_there_is_a_continuation_even_after_an_empty_page()
    {
        var wire = new Wire()
            .Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"1"}]}""", headers: [("x-ms-continuation-NextPartitionKey", "Ym+n"), ("x-ms-continuation-NextRowKey", "MTAw/A")])
            .Answer(200, """{"value":[]}""", headers: [("x-ms-continuation-NextPartitionKey", "second")])
            .Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"2"}]}""");

        var rows = new List<string>();
        await foreach (var row in wire.Table().QueryAsync<TableEntity>("RowKey ge 'O''Neil'", maxPerPage: 1, select: ["RowKey", "Text"]))
            rows.Add(row.RowKey);

        Assert.Equal(["1", "2"], rows);
        Assert.All(wire.Requests, request =>
        {
            Assert.Equal("/devstoreaccount1/drafts()", request.Uri.AbsolutePath);
            Assert.Contains("$filter=RowKey%20ge%20%27O%27%27Neil%27", request.Uri.Query, StringComparison.Ordinal);
            Assert.Contains("$top=1", request.Uri.Query, StringComparison.Ordinal);
            Assert.Contains("$select=RowKey%2CText", request.Uri.Query, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("NextPartitionKey", wire.Requests[0].Uri.Query, StringComparison.Ordinal);
        Assert.Contains("NextPartitionKey=Ym%2Bn&NextRowKey=MTAw%2FA", wire.Requests[1].Uri.Query, StringComparison.Ordinal);
        Assert.Contains("NextPartitionKey=second", wire.Requests[2].Uri.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("NextRowKey=MTAw", wire.Requests[2].Uri.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_be_asked_for_by_its_token()
    {
        var wire = new Wire()
            .Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"1"}]}""", headers: [("x-ms-continuation-NextPartitionKey", "np"), ("x-ms-continuation-NextRowKey", "nr")])
            .Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"2"}]}""");
        string? token = null;
        await foreach (var page in wire.Table().QueryAsync<TableEntity>().AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        await foreach (var page in wire.Table().QueryAsync<TableEntity>().AsPages(token))
            Assert.Equal("2", Assert.Single(page.Values).RowKey);

        Assert.Contains("NextPartitionKey=np&NextRowKey=nr", wire.Last.Uri.Query, StringComparison.Ordinal);
    }
}
