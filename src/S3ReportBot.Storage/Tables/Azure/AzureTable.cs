using Azure;
using Azure.Data.Tables;

namespace S3ReportBot.Storage.Tables.Azure;

internal sealed class AzureTable(TableClient client) : ITable
{
    public Task<Entity?> GetAsync(string partition, string row, CancellationToken cancellationToken)
    {
        TableLimits.CheckKey(partition);
        TableLimits.CheckKey(row);
        return ReadAsync(
            async () => await client.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken) is { HasValue: true, Value: { } found }
                ? EntityMapping.Read(found)
                : null,
            cancellationToken);
    }

    public Task<IReadOnlyList<Entity>> RangeAsync(string partition, string from, string to, CancellationToken cancellationToken)
    {
        TableLimits.CheckKey(partition);
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        return ReadAsync<IReadOnlyList<Entity>>(
            async () =>
            {
                var entities = new List<Entity>();
                await foreach (var found in client.QueryAsync<TableEntity>(range, cancellationToken: cancellationToken))
                    entities.Add(EntityMapping.Read(found));
                // Cosmos DB answers in no order.
                entities.Sort((one, other) => string.CompareOrdinal(one.Row, other.Row));
                return entities;
            },
            cancellationToken);
    }

    public Task<TablePage> PageAsync(string? continuation, CancellationToken cancellationToken) => ReadAsync(
        async () =>
        {
            await using var pages = client.QueryAsync<TableEntity>(cancellationToken: cancellationToken).AsPages(continuation).GetAsyncEnumerator(cancellationToken);
            return await pages.MoveNextAsync()
                ? new TablePage([.. pages.Current.Values.Select(found => new TableRow(found.PartitionKey, EntityMapping.Read(found)))], pages.Current.ContinuationToken)
                : new TablePage([], null);
        },
        cancellationToken);

    public async Task<WriteResult> WriteAsync(string partition, IReadOnlyList<TableWrite> batch, CancellationToken cancellationToken)
    {
        TableLimits.CheckBatch(partition, batch);
        cancellationToken.ThrowIfCancellationRequested();
        var tries = new Tries();
        using var watched = tries.Watch();
        try
        {
            return WriteResult.Committed(await SendAsync(partition, batch, cancellationToken));
        }
        catch (RequestFailedException failure) when (IsConflict(failure) && !tries.IsOpen)
        {
            return WriteResult.Conflict((failure as TableTransactionFailedException)?.FailedTransactionActionIndex ?? 0);
        }
        catch (Exception failure) when (tries.Begun || failure is not OperationCanceledException)
        {
            throw tries.Explain(failure);
        }
    }

    /// <returns>The new ETags.</returns>
    private async Task<IReadOnlyList<string?>> SendAsync(string partition, IReadOnlyList<TableWrite> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 1)
            return [ETagOf(await SendAsync(partition, batch[0], cancellationToken))];
        var actions = batch.Select(write => EntityMapping.Action(partition, write));
        var responses = (await client.SubmitTransactionAsync(actions, cancellationToken)).Value;
        return [.. responses.Select(ETagOf)];
    }

    private async Task<Response> SendAsync(string partition, TableWrite write, CancellationToken cancellationToken)
    {
        var action = EntityMapping.Action(partition, write);
        var entity = (TableEntity)action.Entity;
        return action.ActionType switch
        {
            TableTransactionActionType.Add => await client.AddEntityAsync(entity, cancellationToken),
            TableTransactionActionType.UpdateReplace => await client.UpdateEntityAsync(entity, action.ETag, TableUpdateMode.Replace, cancellationToken),
            TableTransactionActionType.UpsertReplace => await client.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken),
            // The client takes a missing row for deleted; here it is a conflict.
            _ => await client.DeleteEntityAsync(partition, write.Row, action.ETag, cancellationToken) is { Status: < 400 } deleted ? deleted : throw new RequestFailedException(404, "The row is missing.", "ResourceNotFound", null),
        };
    }

    private static string? ETagOf(Response response) => response.Headers.ETag?.ToString();

    private static bool IsConflict(RequestFailedException failure) => failure is
        { Status: 409, ErrorCode: "EntityAlreadyExists" } or { Status: 412 } or { Status: 404, ErrorCode: "ResourceNotFound" or "EntityNotFound" };

    private static async Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await read();
        }
        catch (Exception failure) when (failure is not StorageException && !cancellationToken.IsCancellationRequested)
        {
            throw new StorageException(StorageFailure.Refused, $"The table service could not be read: {failure.Message}", failure);
        }
    }
}
