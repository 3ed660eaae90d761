using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>One operation on one row, sent alone or as a part of a transaction.</summary>
/// <param name="Resource">Below the service's endpoint, percent-encoded.</param>
/// <param name="IfMatch">Null: without asking.</param>
/// <param name="Body">Null: none.</param>
internal sealed record TableOperation(RequestMethod Method, string Resource, string IfMatch, ReadOnlyMemory<byte>? Body)
{
    public static TableOperation Of(string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(table, action.Entity),
        TableTransactionActionType.UpdateMerge => Update(table, action.Entity, action.ETag, TableUpdateMode.Merge),
        TableTransactionActionType.UpdateReplace => Update(table, action.Entity, action.ETag, TableUpdateMode.Replace),
        TableTransactionActionType.UpsertMerge => Upsert(table, action.Entity, TableUpdateMode.Merge),
        TableTransactionActionType.UpsertReplace => Upsert(table, action.Entity, TableUpdateMode.Replace),
        TableTransactionActionType.Delete => Delete(table, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    public static TableOperation Add(string table, ITableEntity entity) => new(RequestMethod.Post, table, null, Json(entity));

    public static TableOperation Update(string table, ITableEntity entity, ETag ifMatch, TableUpdateMode mode) =>
        Upsert(table, entity, mode) with { IfMatch = Condition(ifMatch) };

    public static TableOperation Upsert(string table, ITableEntity entity, TableUpdateMode mode) =>
        new(mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch, Row(table, entity.PartitionKey, entity.RowKey), null, Json(entity));

    public static TableOperation Delete(string table, string partitionKey, string rowKey, ETag ifMatch) =>
        new(RequestMethod.Delete, Row(table, partitionKey, rowKey), Condition(ifMatch), null);

    public static string Row(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Literal(partitionKey)}',RowKey='{Literal(rowKey)}')";

    /// <summary>The headers of the request, but for those that every request has.</summary>
    public IEnumerable<(string Name, string Value)> Headers()
    {
        if (IfMatch is not null)
            yield return ("If-Match", IfMatch);
        if (Body is not null)
            yield return ("Content-Type", "application/json");
        if (Method == RequestMethod.Post)
            yield return ("Prefer", "return-no-content");
    }

    private static string Condition(ETag etag) => etag == default ? ETag.All.ToString() : etag.ToString("H");

    // A quotation mark inside a literal is doubled; then the literal is a part of a path.
    private static string Literal(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static ReadOnlyMemory<byte> Json(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity is TableEntity { PartitionKey: not null, RowKey: not null } row
            ? EntityJson.Write(row)
            : throw new NotSupportedException("Only a TableEntity with both keys can be written.");
    }
}
