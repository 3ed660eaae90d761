using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Polyfills.Tests.Tables;

public sealed class RowTests
{
    private const string OldETag = "W/\"datetime'2021-02-12T08%3A28%3A27.47468Z'\"";
    private static readonly DateTimeOffset Time = new DateTimeOffset(2026, 3, 31, 23, 59, 58, TimeSpan.FromHours(2)).AddTicks(1_234_567);
    private static readonly Guid Id = new("00112233-4455-6677-8899-aabbccddeeff");

    [Fact]
    public async Task An_insert_says_the_types_that_json_does_not_have()
    {
        var wire = new Wire().Answer(204, headers: ("ETag", OldETag));

        var response = await wire.Table().AddEntityAsync(Full());

        Assert.Equal(("POST", "/devstoreaccount1/drafts"), (wire.Last.Method, wire.Last.Uri.AbsolutePath));
        Assert.Equal(new ETag(OldETag), response.Headers.ETag);
        Assert.Equal("2020-12-06", wire.Last.Headers["x-ms-version"]);
        Assert.StartsWith("application/json", wire.Last.Headers["Content-Type"], StringComparison.Ordinal);
        var body = JsonDocument.Parse(wire.Last.Body!).RootElement;
        Assert.Equal("p", body.GetProperty("PartitionKey").GetString());
        Assert.Equal("Ätna \"quoted\" 🙂", body.GetProperty("Text").GetString());
        Assert.Equal(("Edm.Int64", "9223372036854775807"), (body.GetProperty("Long@odata.type").GetString(), body.GetProperty("Long").GetString()));
        Assert.Equal(("Edm.Binary", "AAH/"), (body.GetProperty("Bytes@odata.type").GetString(), body.GetProperty("Bytes").GetString()));
        Assert.Equal("Edm.DateTime", body.GetProperty("Time@odata.type").GetString());
        Assert.Equal(Time, body.GetProperty("Time").GetDateTimeOffset());
        Assert.Equal("Edm.Guid", body.GetProperty("Id@odata.type").GetString());
        Assert.Equal("Edm.Double", body.GetProperty("Double@odata.type").GetString());
        Assert.True(body.GetProperty("Yes").GetBoolean());
        Assert.Equal(7, body.GetProperty("Int").GetInt32());
        Assert.False(body.TryGetProperty("Nothing", out _));
        Assert.False(body.TryGetProperty("odata.etag", out _));
    }

    [Fact]
    public async Task A_row_comes_back_with_its_types_keys_and_etag()
    {
        var wire = new Wire().Answer(200, """
            {"odata.metadata":"x","odata.etag":"W/\"datetime'2021-02-12T08%3A28%3A27.47468Z'\"","PartitionKey":"p","RowKey":"r","Timestamp":"2021-02-12T08:28:27.47468Z",
             "Text":"2021-02-12T08:28:27Z","Long@odata.type":"Edm.Int64","Long":"-5","Bytes@odata.type":"Edm.Binary","Bytes":"AAH/","Time@odata.type":"Edm.DateTime","Time":"2026-03-31T21:59:58.1234567Z",
             "Id@odata.type":"Edm.Guid","Id":"00112233-4455-6677-8899-aabbccddeeff","Double@odata.type":"Edm.Double","Double":"NaN","Half":1.5,"Int":7,"Yes":true}
            """, headers: ("ETag", OldETag));

        var row = (await wire.Table().GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(("p", "r"), (row.PartitionKey, row.RowKey));
        Assert.Equal(new ETag(OldETag), row.ETag);
        Assert.Equal(2021, row.Timestamp!.Value.Year);
        Assert.Equal("2021-02-12T08:28:27Z", row.GetString("Text"));
        Assert.Equal(-5, row.GetInt64("Long"));
        Assert.Equal([0, 1, 255], row.GetBinary("Bytes"));
        Assert.Equal(Time, row.GetDateTimeOffset("Time"));
        Assert.Equal(Id, row.GetGuid("Id"));
        Assert.True(double.IsNaN(row.GetDouble("Double")!.Value));
        Assert.Equal((1.5, 7, true), (row.GetDouble("Half"), row.GetInt32("Int"), row.GetBoolean("Yes")));
        Assert.Null(row.GetString("Missing"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt64("Text"));
    }

    [Fact]
    public async Task Updates_ask_for_the_etag_and_upserts_for_nothing()
    {
        var wire = new Wire().Answer(204).Answer(204).Answer(204).Answer(204);
        var (table, row) = (wire.Table(), new TableEntity("p", "r") { ["Text"] = "x" });

        await table.UpdateEntityAsync(row, new ETag(OldETag), TableUpdateMode.Replace);
        await table.UpdateEntityAsync(row, ETag.All);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        await table.UpsertEntityAsync(row);

        Assert.Equal(["PUT", "PATCH", "PUT", "PATCH"], wire.Requests.Select(request => request.Method));
        Assert.Equal([OldETag, "*", null, null], wire.Requests.Select(request => request.Headers.GetValueOrDefault("If-Match")));
        Assert.All(wire.Requests, request => Assert.Equal("/devstoreaccount1/drafts(PartitionKey='p',RowKey='r')", request.Uri.AbsolutePath));
    }

    [Fact]
    public async Task A_delete_takes_a_missing_row_for_deleted()
    {
        var wire = new Wire().Answer(204).Fails(404, "ResourceNotFound");

        await wire.Table().DeleteEntityAsync("p", "r", new ETag(OldETag));
        Assert.Equal(("DELETE", OldETag), (wire.Last.Method, wire.Last.Headers["If-Match"]));

        Assert.Equal(404, (await wire.Table().DeleteEntityAsync("p", "r")).Status);
        Assert.Equal("*", wire.Last.Headers["If-Match"]);
    }

    [Fact]
    public async Task A_missing_row_is_a_failure_or_no_value()
    {
        var wire = new Wire().Fails(404, "ResourceNotFound").Fails(404, "ResourceNotFound");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => wire.Table().GetEntityAsync<TableEntity>("p", "r"));
        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
        Assert.False((await wire.Table().GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task A_failure_says_the_services_code_in_whatever_form_it_comes()
    {
        var wire = new Wire().Fails(409, "EntityAlreadyExists").Answer(400, "<error/>", "application/xml", ("x-ms-error-code", "InvalidHeaderValue")).Answer(403, "nothing to read");
        var row = new TableEntity("p", "r");

        var codes = new List<(int, string?)>();
        for (var request = 0; request < 3; request++)
        {
            var failure = await Assert.ThrowsAsync<RequestFailedException>(() => wire.Table().AddEntityAsync(row));
            codes.Add((failure.Status, failure.ErrorCode));
        }

        Assert.Equal([(409, "EntityAlreadyExists"), (400, "InvalidHeaderValue"), (403, null)], codes);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        var wire = new Wire().Fails(503, "ServerBusy").Fails(500, "OperationTimedOut").Answer(204);

        await wire.Table().UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(3, wire.Requests.Count);
    }

    [Fact]
    public async Task A_table_that_is_there_need_not_be_made()
    {
        var wire = new Wire().Answer(204).Fails(409, "TableAlreadyExists").Fails(409, "TableBeingDeleted");

        await wire.Table().CreateIfNotExistsAsync();
        Assert.Equal(("POST", "/devstoreaccount1/Tables"), (wire.Last.Method, wire.Last.Uri.AbsolutePath));
        Assert.Equal("drafts", JsonDocument.Parse(wire.Last.Body!).RootElement.GetProperty("TableName").GetString());
        await wire.Table().CreateIfNotExistsAsync();
        await Assert.ThrowsAsync<RequestFailedException>(() => wire.Table().CreateIfNotExistsAsync());
    }

    private static TableEntity Full() => new("p", "r")
    {
        ["Text"] = "Ätna \"quoted\" 🙂",
        ["Long"] = long.MaxValue,
        ["Int"] = 7,
        ["Double"] = 2d,
        ["Bytes"] = new byte[] { 0, 1, 255 },
        ["Time"] = Time,
        ["Id"] = Id,
        ["Yes"] = true,
        ["Nothing"] = null!,
    };
}
