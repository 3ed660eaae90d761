using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Core.Documents;
using S3ReportBot.Storage;

namespace S3ReportBot.Documents;

/// <summary>What a token turned out to be.</summary>
public abstract record LinkReading
{
    public sealed record Valid(DocumentLink Link) : LinkReading;

    public sealed record Expired : LinkReading;

    /// <summary>Not made here, or changed since.</summary>
    public sealed record Unknown : LinkReading;
}

/// <summary>
/// Turns links into tokens that nobody else can make, and back. A token is `KEY.CONTENT.MAC`: the id of a key, the link in
/// Base64Url (readable by anybody, and it holds no secret), and the HMAC-SHA256 of both and of what the token is for, in hex.
/// </summary>
public sealed class DocumentLinks(LinkKeys keys, TimeProvider time)
{
    /// <summary>Signed too, so that a token made for something else with the same key is none for documents.</summary>
    private const string Purpose = "document";

    /// <returns>Letters, digits and `.-_` only.</returns>
    /// <exception cref="ArgumentException">The link would outlive its key.</exception>
    public async Task<string> CreateAsync(DocumentLink link, CancellationToken cancellationToken)
    {
        if (link.Expires > time.GetUtcNow() + LinkKeys.LongestLink)
            throw new ArgumentException($"A link may last {LinkKeys.LongestLink.TotalDays} days at most.", nameof(link));
        var key = await keys.CurrentAsync(cancellationToken);
        var signed = $"{key.Id}.{LinkContent.Write(link)}";
        return $"{signed}.{Mac(key, signed)}";
    }

    public async Task<LinkReading> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Split('.') is not [var id, var content, var mac])
            return new LinkReading.Unknown();
        var key = await keys.FindAsync(id, cancellationToken);
        if (key is null)
            return keys.IsOver(id) ? new LinkReading.Expired() : new LinkReading.Unknown();
        if (!IsEqual(Mac(key, $"{id}.{content}"), mac) || LinkContent.Read(content) is not { } link)
            return new LinkReading.Unknown();
        return link.Expires <= time.GetUtcNow() ? new LinkReading.Expired() : new LinkReading.Valid(link);
    }

    private static string Mac(LinkKey key, string signed) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes($"{Purpose}.{signed}")));

    /// <summary>Compares the written form, so that there is only one token for a link.</summary>
    private static bool IsEqual(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
