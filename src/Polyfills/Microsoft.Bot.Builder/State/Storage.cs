namespace Microsoft.Bot.Builder;

/// <summary>
/// Items by key. Reading gives only what is found, each a copy; writing replaces or inserts each item, and one that is
/// an IStoreItem only over the version it was read as; deleting what is missing is no error.
/// </summary>
public interface IStorage
{
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

public interface IStoreItem
{
    /// <summary>The version read, or "*" to write over any.</summary>
    string ETag { get; set; }
}

public static class StorageExtensions
{
    /// <summary>Reads, and leaves out what is of another type.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken);
        return items.Where(item => item.Value is TStoreItem).ToDictionary(item => item.Key, item => (TStoreItem)item.Value);
    }
}
