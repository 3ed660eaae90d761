using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

internal static class BotsExtensions
{
    /// <summary>The adapter, the bot, and the turn around it.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services) => services
        .AddSingleton<TurnTelemetry>()
        .AddSingleton<AdapterWithErrorHandler>()
        .AddSingleton<BotAdapter>(provider => provider.GetRequiredService<AdapterWithErrorHandler>())
        .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<AdapterWithErrorHandler>())
        .AddSingleton<ReportBot>()
        .AddSingleton<IBot>(provider => ActivatorUtilities.CreateInstance<TurnBot>(provider, provider.GetRequiredService<ReportBot>()))
        .AddSingleton<TurnGates>()
        .AddSingleton<TurnReader>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<TurnFiles>()
        .AddSingleton<TurnWriter>()
        .AddSingleton<TurnSender>()
        .AddSingleton<LateReplies>()
        .AddSingleton<MovedReports>();
}
