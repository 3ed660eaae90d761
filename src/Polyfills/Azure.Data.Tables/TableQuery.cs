using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A query's pages. A continuation token is both of the service's headers with a blank between.</summary>
internal sealed class TableQuery<T>(
    TableService service, string table, string filter, int? maxPerPage, IEnumerable<string> select, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var resource = $"{table}()?{Query(continuationToken, pageSizeHint ?? maxPerPage)}";
            var response = await service.SendAsync(RequestMethod.Get, resource, [], null, CancellationToken).ConfigureAwait(false);
            continuationToken = TableQuery.Continuation(response);
            yield return Page<T>.FromValues(TableQuery.ReadMany<T>(response), continuationToken, response);
        }
        while (continuationToken is not null);
    }

    private string Query(string continuationToken, int? top)
    {
        var parts = new List<string>();
        if (filter is not null)
            parts.Add($"$filter={Uri.EscapeDataString(filter)}");
        if (top is { } most)
            parts.Add($"$top={most}");
        if (select is not null)
            parts.Add($"$select={Uri.EscapeDataString(string.Join(',', select))}");
        if (continuationToken?.Split(' ') is [var partition, .. var row])
            parts.AddRange([$"NextPartitionKey={Uri.EscapeDataString(partition)}", .. row.Where(key => key.Length > 0).Select(key => $"NextRowKey={Uri.EscapeDataString(key)}")]);
        return string.Join('&', parts);
    }
}

internal static class TableQuery
{
    public static string Continuation(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition) ? $"{partition} {row}" : null;
    }

    public static T ReadOne<T>(Response response)
        where T : class, ITableEntity
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        var entity = Typed<T>(json.RootElement);
        if (response.Headers.ETag is { } etag)
            entity.ETag = etag;
        return entity;
    }

    public static IReadOnlyList<T> ReadMany<T>(Response response)
        where T : class, ITableEntity
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(Typed<T>)];
    }

    private static T Typed<T>(JsonElement json)
        where T : class, ITableEntity => EntityJson.Read(json) as T ?? throw new NotSupportedException("Rows are read as TableEntity.");
}
