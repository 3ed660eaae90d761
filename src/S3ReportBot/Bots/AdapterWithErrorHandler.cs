using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using S3ReportBot.Channels;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Bots;

/// <summary>The adapter, and the one place where a fault of the program ends: one kind sentence, one log entry, an id that joins them.</summary>
internal sealed partial class AdapterWithErrorHandler : CloudAdapter
{
    static AdapterWithErrorHandler() => ActivityJson.Adjust(HttpHelper.BotMessageSerializer);

    // The SDK gets no logger: it writes where messages come from and go to.
    public AdapterWithErrorHandler(
        BotFrameworkAuthentication authentication, TurnTelemetry telemetry, TextCatalog texts, ILogger<AdapterWithErrorHandler> logger)
        : base(authentication)
    {
        Use(new InvariantCulture());
        Use(telemetry);
        OnTurnError = async (turnContext, exception) =>
        {
            var id = TurnId.Of(turnContext.Activity)[..8];
            Log.TurnFailed(logger, id, exception);
            try
            {
                var text = texts["error.unexpected", ("id", id)];
                await turnContext.SendActivityAsync(MessageFactory.Text(text));
                if (CardActionResponse.IsWaitedFor(turnContext.Activity))
                    await turnContext.SendActivityAsync(CardActionResponse.Failed(text));
            }
            catch (Exception notSent) when (notSent is not OutOfMemoryException)
            {
                Log.NotSent(logger, id, notSent);
            }
        };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Turn {Id} failed.")]
        public static partial void TurnFailed(ILogger logger, string id, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "Turn {Id}: the reply could not be sent.")]
        public static partial void NotSent(ILogger logger, string id, Exception exception);
    }
}
