using System.Collections;

namespace S3ReportBot.Storage.Tables;

/// <summary>
/// The properties of a row by name, in the order they were added: texts up to 32,000 characters, whole numbers,
/// yes or no, times, binary up to 60 KiB. A null is not stored. What breaks a limit is an
/// <see cref="ArgumentException"/>; longer values go through <see cref="LongText"/> and <see cref="LongBinary"/>.
/// Not to be changed once it was given to a table.
/// </summary>
public sealed class EntityProperties : IReadOnlyCollection<KeyValuePair<string, object>>
{
    private readonly List<KeyValuePair<string, object>> _items = [];

    public int Count => _items.Count;

    /// <summary>Bytes as table storage counts them; a row holds 1 MiB.</summary>
    internal int Size { get; private set; }

    public EntityProperties Add(string name, string? value)
    {
        if (value?.Length > TableLimits.StringLength)
        {
            throw new ArgumentException($"{name} has {value.Length} characters; a property holds {TableLimits.StringLength}.", nameof(value));
        }

        return AddValue(name, value, 2 * (value?.Length ?? 0));
    }

    public EntityProperties Add(string name, long? value) => AddValue(name, value, sizeof(long));

    public EntityProperties Add(string name, bool? value) => AddValue(name, value, sizeof(bool));

    public EntityProperties Add(string name, DateTimeOffset? value)
    {
        if (value < TableLimits.EarliestTime)
        {
            throw new ArgumentException($"{name} is before 1601, where table storage begins.", nameof(value));
        }

        return AddValue(name, value?.ToUniversalTime(), sizeof(long));
    }

    public EntityProperties Add(string name, byte[]? value)
    {
        if (value?.Length > TableLimits.BinaryLength)
        {
            throw new ArgumentException($"{name} has {value.Length} bytes; a property holds {TableLimits.BinaryLength}.", nameof(value));
        }

        return AddValue(name, value, value?.Length ?? 0);
    }

    public bool Has(string name) => Find(name) is not null;

    /// <exception cref="InvalidDataException">There is no such text.</exception>
    public string Required(string name) => String(name) ?? throw new InvalidDataException($"It has no {name}.");

    public string? String(string name) => Find(name) as string;

    /// <returns>0 when absent.</returns>
    public long Long(string name) => Find(name) is long value ? value : 0;

    /// <returns>False when absent.</returns>
    public bool Bool(string name) => Find(name) is true;

    /// <returns>In UTC.</returns>
    public DateTimeOffset? Time(string name) => Find(name) as DateTimeOffset?;

    public byte[]? Binary(string name) => Find(name) as byte[];

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same properties in that order, checked as if they were new.</summary>
    internal static EntityProperties Of(IEnumerable<KeyValuePair<string, object>> properties)
    {
        var copy = new EntityProperties();
        foreach (var (name, value) in properties)
        {
            _ = value switch
            {
                string text => copy.Add(name, text),
                long number => copy.Add(name, number),
                bool flag => copy.Add(name, flag),
                DateTimeOffset time => copy.Add(name, time),
                byte[] bytes => copy.Add(name, bytes),
                _ => throw new ArgumentException($"{value.GetType()} is no type of a property.", nameof(properties)),
            };
        }

        return copy;
    }

    /// <summary>For values that were checked when they were written.</summary>
    internal void AddStored(string name, object value) => _items.Add(new(name, value));

    private EntityProperties AddValue(string name, object? value, int size)
    {
        TableLimits.CheckPropertyName(name);
        if (value is null)
        {
            return this;
        }

        if (Find(name) is not null)
        {
            throw new ArgumentException($"{name} is there already.", nameof(name));
        }

        _items.Add(new(name, value));
        Size += TableLimits.PropertyOverhead + (2 * name.Length) + size;
        return this;
    }

    private object? Find(string name)
    {
        foreach (var (key, value) in _items)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}
