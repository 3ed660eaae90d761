using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Storage.Tables.Copying;

/// <summary>What a table holds, in a number and a hash that do not depend on engine, ETags or order.</summary>
public sealed class TableDigest
{
    private const int HashBytes = 32;
    private BigInteger _sum;

    public long Rows { get; private set; }

    /// <summary>The sum of the rows' SHA-256, as 64 hexadecimal digits.</summary>
    public string Hash => (_sum % BigInteger.Pow(2, 8 * HashBytes)).ToString("x65", System.Globalization.CultureInfo.InvariantCulture)[^64..];

    internal static async Task<TableDigest> OfAsync(ITablesInFull tables, string table, CancellationToken cancellationToken)
    {
        var digest = new TableDigest();
        var page = new TablePage([], "");
        for (string? next = null; page.Continuation is not null; next = page.Continuation)
        {
            page = await tables.PageAsync(table, next, cancellationToken);
            foreach (var row in page.Rows.Where(row => !CopyProgress.Owns(table, row.Partition)))
                digest.Add(row);
        }

        return digest;
    }

    private void Add(TableRow row)
    {
        var body = EntityBody.Write(EntityProperties.Of(row.Entity.Properties.OrderBy(property => property.Key, StringComparer.Ordinal)));
        var hash = SHA256.HashData([.. Encoding.ASCII.GetBytes($"{row.Partition}/{row.Entity.Row}/"), .. body]);
        _sum += new BigInteger(hash, isUnsigned: true);
        Rows++;
    }
}
