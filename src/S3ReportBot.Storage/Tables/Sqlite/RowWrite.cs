using System.Globalization;

namespace S3ReportBot.Storage.Tables.Sqlite;

internal enum RowWriteKind
{
    Insert,
    Replace,
    Put,
    Delete,
}

/// <summary>An operation in SQLite's terms, made on the caller's thread so that the writer only binds.</summary>
internal readonly record struct RowWrite(RowWriteKind Kind, string Row, long Expected, long ETag, byte[] Body)
{
    // ETags are never negative.
    private const long NoSuchETag = -1;

    public static RowWrite From(TableWrite write) => write switch
    {
        TableWrite.Insert insert => New(RowWriteKind.Insert, write.Row, NoSuchETag, insert.Properties),
        TableWrite.Replace replace => New(RowWriteKind.Replace, write.Row, ParseETag(replace.ETag), replace.Properties),
        TableWrite.Put put => New(RowWriteKind.Put, write.Row, NoSuchETag, put.Properties),
        TableWrite.Delete delete => new(RowWriteKind.Delete, write.Row, ParseETag(delete.ETag), 0, []),
        _ => throw new ArgumentException($"{write.GetType()} is no operation.", nameof(write)),
    };

    public static string FormatETag(long etag) => etag.ToString("x", CultureInfo.InvariantCulture);

    private static long ParseETag(string etag) =>
        long.TryParse(etag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : NoSuchETag;

    // Random, because a counter in the row would repeat after a delete and an insert.
    private static RowWrite New(RowWriteKind kind, string row, long expected, EntityProperties properties) =>
        new(kind, row, expected, Random.Shared.NextInt64(), EntityBody.Write(properties));
}
