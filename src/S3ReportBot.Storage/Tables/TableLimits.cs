using System.Buffers;

namespace S3ReportBot.Storage.Tables;

/// <summary>
/// What both engines hold, so that nothing fits into one that does not fit into the other. Source: the limits of
/// Azure Table storage and, for the length of keys, of Cosmos DB.
/// </summary>
internal static class TableLimits
{
    public const int StringLength = 32_000;
    public const int BinaryLength = 60 * 1024;
    public const int PropertyOverhead = 8;
    public const int Properties = 252;
    public const int EntitySize = 1024 * 1024;
    public const int BatchLength = 100;

    /// <summary>
    /// A transaction is 4 MiB of JSON, in which binary grows by a third. Texts shrink, unless their letters
    /// are beyond ASCII: then they can triple, and what becomes too large the service refuses.
    /// </summary>
    public const int BatchSize = 5 * 1024 * 1024 / 2;

    public const int KeyLength = 254;

    public static readonly DateTimeOffset EarliestTime = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_~");

    public static void CheckKey(string key)
    {
        if (key.Length is 0 or > KeyLength || key.AsSpan().ContainsAnyExcept(KeyCharacters))
        {
            throw new ArgumentException($"'{key}' is not a key; TableKey.Encode makes one.", nameof(key));
        }
    }

    public static void CheckPropertyName(string name)
    {
        var valid = name is { Length: > 0 and < 256 } and not ("PartitionKey" or "RowKey" or "Timestamp")
            && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (!valid)
        {
            throw new ArgumentException($"'{name}' cannot name a property: ASCII letters, digits and _ can.", nameof(name));
        }
    }

    public static void CheckBatch(string partition, IReadOnlyList<TableWrite> batch)
    {
        CheckKey(partition);
        if (batch.Count is 0 or > BatchLength)
        {
            throw new ArgumentException($"A batch has 1 to {BatchLength} operations, this one {batch.Count}.", nameof(batch));
        }

        if (batch.Sum(write => CheckWrite(write)) > BatchSize)
        {
            throw new ArgumentException("A batch holds 2.5 MiB.", nameof(batch));
        }

        if (batch.Count > 1 && batch.Select(write => write.Row).Distinct().Count() < batch.Count)
        {
            throw new ArgumentException("A batch writes each row once.", nameof(batch));
        }
    }

    private static int CheckWrite(TableWrite write)
    {
        CheckKey(write.Row);
        var properties = write switch
        {
            TableWrite.Insert insert => insert.Properties,
            TableWrite.Replace replace => replace.Properties,
            TableWrite.Put put => put.Properties,
            _ => [],
        };
        if (properties.Count > Properties || properties.Size > EntitySize)
        {
            throw new ArgumentException(
                $"{write.Row} has {properties.Count} properties of {properties.Size} bytes; a row holds {Properties} and {EntitySize}.", nameof(write));
        }

        return properties.Size;
    }
}
