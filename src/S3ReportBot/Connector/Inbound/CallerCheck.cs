using System.Net;
using Microsoft.Extensions.Primitives;
using S3ReportBot.Connector.Outbound;

namespace S3ReportBot.Connector.Inbound;

/// <summary>
/// Who may post: with an app id a channel with its token, checked before the body is read and again when the activity is known;
/// without one, in Development only, a channel on this machine.
/// </summary>
internal sealed class CallerCheck(BotIdentity identity, ChannelTokens tokens, ChannelRights rights, ServiceUrls urls, IHostEnvironment environment)
{
    public async Task<TokenReading> BeforeBodyAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization;
        return identity.IsConfigured ? await tokens.ReadAsync(authorization, context.RequestAborted)
            : environment.IsDevelopment() && IsOfThisMachine(context) && StringValues.IsNullOrEmpty(authorization) ? new TokenReading(null, null)
            : new TokenReading(null, Refusal.Unauthorized("no app id is set, and the caller is not a channel on this machine"));
    }

    /// <param name="token">Null only without an app id.</param>
    /// <returns>Null: the activity may reach the bot.</returns>
    public Refusal? OfActivity(ChannelToken? token, ChannelClaim? claim)
    {
        if (claim is null)
            return Refusal.NoActivity;
        if (token is not null)
            return rights.Check(token, claim);
        if (!urls.IsAllowed(claim.ServiceUrl) || !new Uri(claim.ServiceUrl!).IsLoopback)
            return Refusal.Unauthorized("no app id is set, and the channel is not on this machine");
        return rights.OfChannel(claim.ChannelId);
    }

    // Through a tunnel or a proxy everybody would come from this machine.
    private static bool IsOfThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
        && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Forwarded-For");
}
