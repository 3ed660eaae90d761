using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Keys;

/// <summary>A secret of this installation, made at first use and kept in the table of keys.</summary>
public sealed class Secrets(ITables tables)
{
    private const string Partition = "secrets";
    private readonly ITable _keys = tables.Table(TableNames.Keys);

    /// <returns>32 bytes that only this installation can compute from that text.</returns>
    public async Task<byte[]> HashAsync(string purpose, string text, DateTimeOffset now, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await SecretAsync(purpose, now, cancellationToken), Encoding.UTF8.GetBytes(text));

    private async Task<byte[]> SecretAsync(string purpose, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await _keys.GetAsync(Partition, purpose, cancellationToken) is { } present)
            return present.As(Read);
        var secret = new EntityProperties().Add("Secret", RandomNumberGenerator.GetBytes(32)).Add("Made", now);
        await _keys.WriteAsync(Partition, [new TableWrite.Insert(purpose, secret)], cancellationToken);
        // Another instance may have been first: what is stored counts.
        return (await _keys.GetAsync(Partition, purpose, cancellationToken))!.As(Read);
    }

    private static byte[] Read(EntityProperties stored) => stored.Binary("Secret") ?? throw new InvalidDataException("It has no Secret.");
}
