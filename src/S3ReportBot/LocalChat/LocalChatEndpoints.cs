using Microsoft.Extensions.DependencyInjection.Extensions;

namespace S3ReportBot.LocalChat;

/// <summary>
/// A page to talk to the bot on one's own machine, with the channel behind it: the Direct Line endpoint that the page
/// calls and the connector endpoint that the bot answers to. To the bot it is the channel <c>webchat</c>.
/// </summary>
public static class LocalChatEndpoints
{
    public static IServiceCollection AddLocalChat(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(BotDelivery.HttpClientName, client => client.Timeout = BotDelivery.Patience)
            // A proxy of the machine's settings cannot reach the machine's own loopback address.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false });
        return services
            .AddSingleton<BotDelivery>()
            .AddSingleton<LocalConversations>()
            .AddSingleton<UploadedFiles>();
    }

    /// <summary>
    /// Maps the page at <c>/</c>, <c>/directline</c> and <c>/v3/conversations</c>; maps nothing outside Development.
    /// Everything answers 403 to callers that are not on this machine and to pages of other sites.
    /// </summary>
    public static void MapLocalChat(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) return;

        var local = endpoints.MapGroup("").AddEndpointFilter(LocalCallers.Only).AllowAnonymous();
        local.MapPage();
        local.MapDirectLine();
        local.MapConnector();
        local.MapLead();
    }
}
