using Azure.Core;

namespace S3ReportBot.Tests.Connector;

/// <summary>Gives the bot a token for an hour, and counts how often.</summary>
internal sealed class FixedToken : TokenCredential
{
    public int Asked { get; private set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Asked++;
        return new AccessToken("own-token", DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
