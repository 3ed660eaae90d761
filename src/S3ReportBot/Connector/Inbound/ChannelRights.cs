using S3ReportBot.Connector.Outbound;
using static Microsoft.Bot.Connector.Channels;

namespace S3ReportBot.Connector.Inbound;

/// <summary>What of an activity must fit to its token.</summary>
/// <param name="Sender">Who writes where, for whoever counts.</param>
/// <param name="Tenants">Every tenant that the activity names.</param>
internal sealed record ChannelClaim(string? ChannelId, string? ServiceUrl, string? Sender, IReadOnlyList<string> Tenants);

/// <summary>
/// Whether a channel may say what it says: one that is served, its own service URL, a channel its key is endorsed for, a tenant that is
/// served.
/// </summary>
internal sealed class ChannelRights(BotIdentity identity, ServiceUrls urls, ServedChannels channels)
{
    /// <returns>Null: the channel is served.</returns>
    public Refusal? OfChannel(string? channel) =>
        channels.Has(channel) ? null : Refusal.Forbidden("the channel is not served (Channels:Allowed)");

    /// <returns>Null: it may.</returns>
    public Refusal? Check(ChannelToken token, ChannelClaim claim)
    {
        if (string.IsNullOrEmpty(claim.ChannelId) || string.IsNullOrEmpty(claim.ServiceUrl))
            return Refusal.Forbidden("no channel or no service URL");
        if (OfChannel(claim.ChannelId) is { } notServed)
            return notServed;
        if (!string.Equals(token.ServiceUrl, claim.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return Refusal.Forbidden("the token is for another service URL");
        if (!urls.IsAllowed(claim.ServiceUrl))
            return Refusal.Forbidden("the service URL is not that of a known connector");
        if (!token.Endorsements.Contains(claim.ChannelId, StringComparer.Ordinal))
            return Refusal.Forbidden("the key is not endorsed for the channel");
        // Only Teams says of everybody where they belong.
        if (claim.Tenants.Count == 0 && claim.ChannelId == Msteams)
            return Refusal.Forbidden("no tenant");
        return claim.Tenants.All(tenant => identity.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)) ? null : Refusal.Forbidden("the tenant is not on the list");
    }
}
