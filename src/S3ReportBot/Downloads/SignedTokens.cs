using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Storage.Keys;

namespace S3ReportBot.Downloads;

/// <summary>What a token turned out to say.</summary>
internal abstract record TokenReading
{
    public sealed record Signed(string Content) : TokenReading;

    /// <summary>Its key is over.</summary>
    public sealed record Expired : TokenReading;

    /// <summary>Not made here for this purpose, or changed since.</summary>
    public sealed record Unknown : TokenReading;
}

/// <summary>
/// Texts signed so that nobody else can make them. A token is `KEY.CONTENT.MAC`: the id of a key, the text in Base64Url (readable by
/// anybody, and it holds no secret), and the HMAC-SHA256 of both and of what the token is for, in hex.
/// </summary>
internal sealed class SignedTokens(LinkKeys keys)
{
    /// <returns>Letters, digits and `.-_` only.</returns>
    public async Task<string> CreateAsync(string purpose, string content, CancellationToken cancellationToken)
    {
        var key = await keys.CurrentAsync(cancellationToken);
        var signed = $"{key.Id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(content))}";
        return $"{signed}.{Mac(key, purpose, signed)}";
    }

    public async Task<TokenReading> ReadAsync(string purpose, string token, CancellationToken cancellationToken)
    {
        if (token.Split('.') is not [var id, var content, var mac])
            return new TokenReading.Unknown();
        var key = await keys.FindAsync(id, cancellationToken);
        if (key is null)
            return keys.IsOver(id) ? new TokenReading.Expired() : new TokenReading.Unknown();
        return IsEqual(Mac(key, purpose, $"{id}.{content}"), mac) && Base64Url.IsValid(content)
            ? new TokenReading.Signed(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(content)))
            : new TokenReading.Unknown();
    }

    /// <summary>The purpose is signed too, so that a token made for something else with the same key is none for this.</summary>
    private static string Mac(LinkKey key, string purpose, string signed) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes($"{purpose}.{signed}")));

    /// <summary>Compares the written form, so that there is only one token for a link.</summary>
    private static bool IsEqual(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
