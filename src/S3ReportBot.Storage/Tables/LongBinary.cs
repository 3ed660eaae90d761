using System.Globalization;

namespace S3ReportBot.Storage.Tables;

/// <summary>Bytes as properties Prefix0, Prefix1, ... of 60 KiB; up to 900 KB in one row.</summary>
public static class LongBinary
{
    /// <summary>The most that leaves room for the row's other properties. A caller with more uses another row.</summary>
    public const int MaxLength = 15 * TableLimits.BinaryLength;

    /// <summary>No bytes are one empty part; more than <see cref="MaxLength"/> are an <see cref="ArgumentException"/>.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Split(string prefix, byte[] bytes)
    {
        if (bytes.Length > MaxLength)
        {
            throw new ArgumentException($"{prefix} has {bytes.Length} bytes; a row takes {MaxLength}.", nameof(bytes));
        }

        return bytes.Length == 0
            ? [new(Name(prefix, 0), bytes)]
            : bytes.Chunk(TableLimits.BinaryLength).Select((part, index) => KeyValuePair.Create(Name(prefix, index), part));
    }

    /// <returns>Null when there is no first part.</returns>
    public static byte[]? Join(EntityProperties properties, string prefix)
    {
        if (!properties.Has(Name(prefix, 1)))
        {
            return properties.Binary(Name(prefix, 0));
        }

        var whole = new MemoryStream();
        for (var part = 0; properties.Binary(Name(prefix, part)) is { } bytes; part++)
        {
            whole.Write(bytes);
        }

        return whole.ToArray();
    }

    public static EntityProperties AddLong(this EntityProperties properties, string prefix, byte[]? bytes)
    {
        foreach (var (name, part) in bytes is null ? [] : Split(prefix, bytes))
        {
            properties.Add(name, part);
        }

        return properties;
    }

    private static string Name(string prefix, int part) => prefix + part.ToString(CultureInfo.InvariantCulture);
}
