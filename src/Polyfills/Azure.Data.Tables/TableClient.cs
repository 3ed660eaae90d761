using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>One table. A failure is a <see cref="RequestFailedException"/> with the service's status and error code.</summary>
public class TableClient
{
    private const int MostActions = 100;
    private readonly TableService _service;

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableService.From(TableConnectionString.Parse(connectionString), options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(new TableService(endpoint, new TableSharedKeyPolicy(credential), options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(new TableService(endpoint, TableService.TokenPolicy(endpoint, tokenCredential), options), tableName)
    {
    }

    internal TableClient(TableService service, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        (_service, Name) = (service, tableName);
    }

    public virtual string Name { get; }

    public virtual Uri Uri => new(_service.UriOf(Name));

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = Name });
        var create = new TableOperation(RequestMethod.Post, "Tables", null, body);
        var response = await _service.SendAsync(create.Method, create.Resource, create.Headers(), create.Body, cancellationToken, failure => failure.ErrorCode == "TableAlreadyExists").ConfigureAwait(false);
        return Response.FromValue(new TableItem(Name), response);
    }

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _service.SendAsync(RequestMethod.Delete, $"Tables('{Name}')", [], null, cancellationToken, IsMissing);

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => _service.SendAsync(TableOperation.Add(Name, entity), cancellationToken);

    /// <summary>A missing row is a failure with status 404.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await GetAsync(partitionKey, rowKey, select, null, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(TableQuery.ReadOne<T>(response), response);
    }

    /// <summary>A missing row has no value.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await GetAsync(partitionKey, rowKey, select, IsMissing, cancellationToken).ConfigureAwait(false);
        return response.IsError ? new NoValueResponse<T>(response) : Response.FromValue(TableQuery.ReadOne<T>(response), response);
    }

    /// <param name="ifMatch">The row's ETag; <see cref="ETag.All"/> for any.</param>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => ifMatch == default
            ? throw new ArgumentException("An update asks for an ETag; ETag.All stands for any.", nameof(ifMatch))
            : _service.SendAsync(TableOperation.Update(Name, entity, ifMatch, mode), cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => _service.SendAsync(TableOperation.Upsert(Name, entity, mode), cancellationToken);

    /// <summary>A missing row is no failure: the response then has status 404.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var delete = TableOperation.Delete(Name, partitionKey, rowKey, ifMatch);
        return _service.SendAsync(delete.Method, delete.Resource, delete.Headers(), null, cancellationToken, IsMissing);
    }

    /// <summary>Follows continuation tokens to the end, over empty pages too.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new TableQuery<T>(_service, Name, filter, maxPerPage, select, cancellationToken);

    /// <summary>All of it or nothing: at most 100 actions of 4 MiB on different rows of one partition.</summary>
    /// <returns>The actions' own responses in their order.</returns>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var operations = transactionActions.Select(action => TableOperation.Of(Name, action)).ToList();
        if (operations.Count is 0 or > MostActions)
            throw new InvalidOperationException($"A transaction has 1 to {MostActions} actions, this one {operations.Count}.");
        var batch = TransactionContent.Write(operations, _service);
        var response = await _service.SendAsync(RequestMethod.Post, "$batch", [("Content-Type", batch.ContentType)], batch.Body, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(TransactionResponses.Read(response), response);
    }

    private static bool IsMissing(RequestFailedException failure) => failure.Status == 404;

    private Task<Response> GetAsync(string partitionKey, string rowKey, IEnumerable<string> select, Predicate<RequestFailedException> expected, CancellationToken cancellationToken)
    {
        var query = select is null ? "" : $"?$select={Uri.EscapeDataString(string.Join(',', select))}";
        return _service.SendAsync(RequestMethod.Get, TableOperation.Row(Name, partitionKey, rowKey) + query, [], null, cancellationToken, expected);
    }
}
