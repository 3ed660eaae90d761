using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Checks the token of a channel; platform sheet 2.1. The keys are read again on a schedule.</summary>
internal sealed class ChannelTokenValidator
{
    private const string Scheme = "Bearer ";
    private const string ServiceUrlClaim = "serviceurl";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly string _issuer;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;

    public ChannelTokenValidator(ServiceClientCredentialsFactory credentials, string issuer, string metadataUrl, IHttpClientFactory httpClients)
    {
        _credentials = credentials;
        _issuer = issuer;
        var documents = new HttpDocumentRetriever(httpClients.CreateClient(string.Empty)) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
        _metadata = new ConfigurationManager<OpenIdConnectConfiguration>(metadataUrl, new OpenIdConnectConfigurationRetriever(), documents);
    }

    /// <summary>Throws UnauthorizedAccessException.</summary>
    public async Task<ClaimsIdentity> ValidateAsync(string authHeader, Activity activity, CancellationToken cancellationToken)
    {
        if (authHeader?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is not true)
            throw new UnauthorizedAccessException("The request carries no bearer token.");
        var metadata = await _metadata.GetConfigurationAsync(cancellationToken);
        var result = await Handler.ValidateTokenAsync(authHeader[Scheme.Length..].Trim(), ParametersOf(metadata));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
            throw new UnauthorizedAccessException("The token is not valid.", result.Exception);
        if (!await _credentials.IsValidAppIdAsync(token.Audiences.FirstOrDefault(), cancellationToken))
            throw new UnauthorizedAccessException("The token is for somebody else.");
        if (!EndorsementsOf(metadata, token.Kid).Contains(activity.ChannelId))
            throw new UnauthorizedAccessException("The token's key is not endorsed for the channel.");
        if (!token.TryGetPayloadValue<string>(ServiceUrlClaim, out var url) || !string.Equals(url, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token is for another service URL.");
        return result.ClaimsIdentity;
    }

    private TokenValidationParameters ParametersOf(OpenIdConnectConfiguration metadata) => new()
    {
        ValidIssuer = _issuer,
        // The credentials know the app id.
        ValidateAudience = false,
        IssuerSigningKeys = metadata.SigningKeys,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        ClockSkew = Skew,
        RequireSignedTokens = true,
    };

    // The member is not of the standard, so it comes as the JSON it was.
    private static IEnumerable<string> EndorsementsOf(OpenIdConnectConfiguration metadata, string keyId)
    {
        var key = metadata.JsonWebKeySet.Keys.FirstOrDefault(key => key.Kid == keyId);
        return key?.AdditionalData.TryGetValue("endorsements", out var value) is not true ? [] : value switch
        {
            IEnumerable<object> list => list.OfType<string>(),
            System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Array } array => array.EnumerateArray().Select(item => item.ToString()),
            _ => [],
        };
    }
}
