using System.Collections.Concurrent;
using System.Text;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>One string per name instead of one per row read; names come from code, so they are few.</summary>
internal static class PropertyNames
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Get(ReadOnlySpan<byte> ascii)
    {
        Span<char> name = stackalloc char[byte.MaxValue];
        name = name[..Encoding.ASCII.GetChars(ascii, name)];
        if (BySpan.TryGetValue(name, out var known))
        {
            return known;
        }

        var added = name.ToString();
        return Known.GetOrAdd(added, added);
    }
}
