using Microsoft.Bot.Builder;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Telemetry;

namespace S3ReportBot.Bots;

/// <summary>Measures each turn, and puts its id on all that is logged meanwhile. What became of it, the turn itself says.</summary>
internal sealed class TurnTelemetry(BotTelemetry telemetry, ILogger<TurnTelemetry> logger) : Microsoft.Bot.Builder.IMiddleware
{
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("Turn {TurnId}");

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (TurnKinds.Of(turnContext.Activity) == TurnKind.None)
        {
            await next(cancellationToken);
            return;
        }

        var id = TurnId.Of(turnContext.Activity);
        var measurement = telemetry.Turn(id);
        turnContext.TurnState.Set(measurement);
        using var scope = Scope(logger, id);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            measurement.End();
        }
    }
}
