using Azure.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using S3ReportBot.Connector.Outbound;

namespace S3ReportBot.Connector.Inbound;

internal static class IdentityExtensions
{
    private const int LongestDocument = 1_000_000;

    /// <summary>Who may talk to the bot, and how it proves itself; docs/authentication.md has the settings.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services, BotIdentity identity, ServedChannels channels)
    {
        services.AddHttpClient(ChannelKeys.HttpClientName, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(5);
            client.MaxResponseContentBufferSize = LongestDocument;
        });
        if (identity.IsConfigured)
            services.AddSingleton<TokenCredential>(_ => BotCredentials.Of(identity)).AddSingleton<BotToken>();
        return services
            .AddSingleton(identity)
            .AddSingleton(channels)
            .AddSingleton<ChannelKeys>()
            .AddSingleton<ChannelTokens>()
            .AddSingleton<ChannelRights>()
            .AddSingleton<CallerCheck>()
            .AddSingleton<RefusedRequests>()
            .AddSingleton<ServiceClientCredentials>(provider => new BotCredentials(identity, provider.GetService<BotToken>()))
            .AddSingleton<BotFrameworkAuthentication, ReportBotAuthentication>();
    }
}
