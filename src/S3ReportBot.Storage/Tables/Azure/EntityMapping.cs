using Azure;
using Azure.Data.Tables;

namespace S3ReportBot.Storage.Tables.Azure;

/// <summary>Between our rows and those of the table client.</summary>
internal static class EntityMapping
{
    public static TableTransactionAction Action(string partition, TableWrite write) => write switch
    {
        TableWrite.Insert insert => new(TableTransactionActionType.Add, Entity(partition, write.Row, insert.Properties)),
        TableWrite.Replace replace => new(TableTransactionActionType.UpdateReplace, Entity(partition, write.Row, replace.Properties), new ETag(replace.ETag)),
        TableWrite.Put put => new(TableTransactionActionType.UpsertReplace, Entity(partition, write.Row, put.Properties)),
        TableWrite.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, write.Row), new ETag(delete.ETag)),
        _ => throw new ArgumentException($"{write.GetType().Name} is no operation.", nameof(write)),
    };

    /// <exception cref="StorageException">A property has a type that this product does not write.</exception>
    public static Entity Read(TableEntity found)
    {
        var properties = new EntityProperties();
        foreach (var (name, value) in (IEnumerable<KeyValuePair<string, object>>)found)
        {
            if (name is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
                properties.AddStored(name, Stored(found, name, value));
        }

        return new Entity(found.RowKey, found.ETag.ToString(), properties);
    }

    private static TableEntity Entity(string partition, string row, EntityProperties properties)
    {
        var entity = new TableEntity(partition, row);
        foreach (var (name, value) in properties)
            entity.Add(name, value);
        return entity;
    }

    private static object Stored(TableEntity found, string name, object value) => value switch
    {
        string or long or bool or byte[] => value,
        DateTimeOffset time => time.ToUniversalTime(),
        // What somebody typed into a tool for tables.
        int number => (long)number,
        _ => throw new StorageException(
            StorageFailure.Damaged, $"The row {found.PartitionKey} {found.RowKey} is damaged: {name} is of the type {value.GetType().Name}."),
    };
}
