namespace Microsoft.Bot.Builder;

/// <summary>What lives as long as a turn, by name or by the full name of its type. Disposes what it holds.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>The value, or default when it is missing or of another type.</summary>
    public T Get<T>(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var service) && service is T value ? value : default;
    }

    public T Get<T>() => Get<T>(typeof(T).FullName);

    /// <summary>Throws ArgumentException when the name is taken.</summary>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        base.Add(key, value);
    }

    public void Add<T>(T value) => Add(typeof(T).FullName, value);

    public void Set<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        this[key] = value;
    }

    public void Set<T>(T value) => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (!disposing)
            return;
        foreach (var service in Values)
            if (service != this)
                (service as IDisposable)?.Dispose();
    }
}
