using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace S3ReportBot.Connector.Outbound;

internal static class OutboundExtensions
{
    /// <summary>What messages go out through. Its handler is on the default-named client.</summary>
    public static IServiceCollection AddOutbound(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddHttpClient(Options.DefaultName)
            // They would write where the bot sends to, at a cost for every reply.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(Connections)
            // Connections are renewed by the handler itself, so the handler is kept and they are reused.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => ActivatorUtilities.CreateInstance<DeliveryHandler>(provider));
        return services
            .AddSingleton(new ServiceUrls(environment.IsDevelopment()))
            .AddSingleton<ConversationQueues>()
            .AddSingleton<ConnectorFactory, ChannelConnectors>()
            .AddSingleton<ProactiveSender>();
    }

    private static SocketsHttpHandler Connections() => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
        // A connector that sends elsewhere is none: the token must not follow.
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
