using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Connector.Outbound;

/// <summary>
/// Nobody is signed in to third parties. The SDK asks for one of these at every turn, and its own wants settings that this bot
/// has not.
/// </summary>
internal sealed class NoUserTokens : UserTokenClient
{
    public static readonly NoUserTokens Instance = new();

    private NoUserTokens()
    {
    }

    public override Task<TokenResponse> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw None();

    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw None();

    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
        throw None();

    public override Task<TokenStatus[]> GetTokenStatusAsync(
        string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw None();

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw None();

    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken) =>
        throw None();

    private static NotSupportedException None() => new("This bot signs nobody in.");
}
