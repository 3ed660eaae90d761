using S3ReportBot.Core.Documents;
using S3ReportBot.Storage.Keys;

namespace S3ReportBot.Downloads;

/// <summary>What a token turned out to be.</summary>
public abstract record LinkReading
{
    public sealed record Valid(DocumentLink Link) : LinkReading;

    public sealed record Expired : LinkReading;

    /// <summary>Not made here, or changed since.</summary>
    public sealed record Unknown : LinkReading;
}

/// <summary>Turns links into tokens that nobody else can make, and back.</summary>
public sealed class DocumentLinks(LinkKeys keys, TimeProvider time)
{
    private const string Purpose = "document";
    private readonly SignedTokens _tokens = new(keys);

    /// <returns>Letters, digits and `.-_` only.</returns>
    /// <exception cref="ArgumentException">The link would outlive its key.</exception>
    public Task<string> CreateAsync(DocumentLink link, CancellationToken cancellationToken) => link.Expires > time.GetUtcNow() + LinkKeys.LongestLink
        ? throw new ArgumentException($"A link may last {LinkKeys.LongestLink.TotalDays} days at most.", nameof(link))
        : _tokens.CreateAsync(Purpose, LinkContent.Write(link), cancellationToken);

    public async Task<LinkReading> ReadAsync(string token, CancellationToken cancellationToken) => await _tokens.ReadAsync(Purpose, token, cancellationToken) switch
    {
        TokenReading.Expired => new LinkReading.Expired(),
        TokenReading.Signed { Content: var content } when LinkContent.Read(content) is { } link =>
            link.Expires <= time.GetUtcNow() ? new LinkReading.Expired() : new LinkReading.Valid(link),
        _ => new LinkReading.Unknown(),
    };
}
