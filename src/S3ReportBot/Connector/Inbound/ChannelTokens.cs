using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace S3ReportBot.Connector.Inbound;

/// <summary>Why a request is not taken.</summary>
/// <param name="Reason">For the log: nothing of the request.</param>
internal sealed record Refusal(int Status, string Reason)
{
    public static readonly Refusal NoActivity = new(StatusCodes.Status400BadRequest, "the body is not an activity");

    public static Refusal Unauthorized(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    public static Refusal Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);
}

/// <summary>What a channel proved about itself.</summary>
/// <param name="ServiceUrl">The only one it may name.</param>
/// <param name="Endorsements">The only channels it may speak for.</param>
internal sealed record ChannelToken(string ServiceUrl, IReadOnlyList<string> Endorsements, ClaimsIdentity Claims);

/// <summary>What a token turned out to be: one of the two is null.</summary>
internal sealed record TokenReading(ChannelToken? Token, Refusal? Refusal);

/// <summary>
/// Reads the token of a request: issuer, audience, signature, algorithm, lifetime (platform sheet 2.1). Tokens of the Emulator and
/// of other bots have other issuers and are refused. What is wrong gives a refusal, never an exception.
/// </summary>
internal sealed class ChannelTokens(BotIdentity identity, ChannelKeys keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 8192;
    private const int Remembered = 500;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>A channel sends one token for an hour; for so long it is not checked again.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };
    private readonly ConcurrentDictionary<string, (ChannelToken Token, DateTimeOffset Until)> _checked = new(StringComparer.Ordinal);

    public async Task<TokenReading> ReadAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Refused("no bearer token");
        var token = header[Scheme.Length..].Trim();
        if (token.Length > LongestToken)
            return Refused("the token is too long");
        if (_checked.TryGetValue(token, out var known) && time.GetUtcNow() < known.Until)
            return new(known.Token, null);
        try
        {
            return await ReadAsync(token, cancellationToken);
        }
        catch (KeysUnavailableException)
        {
            return new(null, new Refusal(StatusCodes.Status503ServiceUnavailable, "the channels' keys are not known"));
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return Refused($"the token cannot be read ({exception.GetType().Name})");
        }
    }

    private async Task<TokenReading> ReadAsync(string token, CancellationToken cancellationToken)
    {
        // Three parts: signed. Five would be encrypted, and nothing is decrypted here.
        if (token.Count(letter => letter == '.') != 2)
            return Refused("not a signed token");
        var read = new JsonWebToken(token);
        if (Wrong(read) is { } wrong)
            return Refused(wrong);
        if (await keys.FindAsync(read.Kid, cancellationToken) is not { } key)
            return Refused("no channel has the key");
        var result = await Handler.ValidateTokenAsync(read, Parameters(key));
        if (!result.IsValid)
            return Refused(result.Exception?.GetType().Name ?? "not valid");
        var valid = new ChannelToken(read.GetClaim(AuthenticationConstants.ServiceUrlClaim).Value, key.Endorsements, result.ClaimsIdentity);
        Remember(token, valid, read.ValidTo);
        return new(valid, null);
    }

    /// <summary>What is wrong at first sight, before a key is looked for.</summary>
    private string? Wrong(JsonWebToken token) =>
        token.Alg != SecurityAlgorithms.RsaSha256 ? "another algorithm"
        : token.Typ is { Length: > 0 } type && !type.Equals("JWT", StringComparison.OrdinalIgnoreCase) ? "another type of token"
        : token.TryGetHeaderValue<object>("crit", out _) ? "a critical header"
        : string.IsNullOrEmpty(token.Kid) ? "no key id"
        : token.Issuer != identity.Issuer ? "another issuer"
        : token.Audiences.ToList() is not [var audience] || audience != identity.AppId ? "another audience"
        : !token.TryGetPayloadValue<string>(AuthenticationConstants.ServiceUrlClaim, out var url) || string.IsNullOrEmpty(url)
            ? "no service URL"
        : null;

    private TokenValidationParameters Parameters(ChannelKey key) => new()
    {
        ValidIssuer = identity.Issuer,
        ValidAudience = identity.AppId,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && end + Skew > Now && (from is not { } begin || begin - Skew <= Now) && from <= until,
    };

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private void Remember(string token, ChannelToken valid, DateTime validTo)
    {
        if (_checked.Count >= Remembered)
            _checked.Clear();
        var until = time.GetUtcNow() + Trusted;
        var end = new DateTimeOffset(validTo, TimeSpan.Zero) + Skew;
        _checked[token] = (valid, until < end ? until : end);
    }

    private static TokenReading Refused(string reason) => new(null, Refusal.Unauthorized(reason));
}
