using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Items in memory, as copies on the way in and out: changing what was read or written changes nothing here.
/// An IStoreItem whose ETag is not the stored one (nor "*") throws ArgumentException.
/// </summary>
public class MemoryStorage : IStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, object> _items = [];
    private long _version;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
                if (_items.TryGetValue(key, out var item))
                    found[key] = item;
        }

        // What is stored never changes, so it can be copied outside the lock.
        foreach (var (key, item) in found)
            found[key] = ObjectGraph.Copy(item);
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var copies = changes.Select(change => (change.Key, Item: ObjectGraph.Copy(change.Value))).ToList();
        lock (_lock)
        {
            foreach (var (key, item) in copies)
                Write(key, item);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    private void Write(string key, object item)
    {
        if (item is IStoreItem change)
        {
            if (_items.TryGetValue(key, out var old) && old is IStoreItem { ETag: { } stored } && change.ETag != stored && change.ETag != "*")
                throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {change.ETag}\r\nCurrent: {stored}");
            change.ETag = (++_version).ToString(CultureInfo.InvariantCulture);
        }

        _items[key] = item;
    }
}
