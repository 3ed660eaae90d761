using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Telemetry;

namespace S3ReportBot.Bots;

/// <summary>
/// Keeps the promise of a turn around the bot: decide, commit, then send. Effects happen once however often an activity
/// comes, and nothing is said to be saved that is not on disk. See docs/turns.md.
/// </summary>
internal sealed partial class TurnBot(
    IBot bot, TurnRunner runner, TurnSender sender, TurnGates gates, TextCatalog texts, TimeProvider time, ILogger<TurnBot> logger) : IBot
{
    /// <summary>The request's own token does not govern a turn: a turn that has begun, or waits for the one before it, is finished.</summary>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var began = time.GetTimestamp();
        var kind = TurnKinds.Of(activity);
        if (kind == TurnKind.None)
        {
            // The rest is meant to be silent. Only an invoke waits for an answer, if only that nobody knows it.
            if (activity.Type == ActivityTypes.Invoke)
                await bot.OnTurnAsync(turnContext, cancellationToken);
            return;
        }

        var id = TurnId.Of(activity);
        // Only an adapter with its middleware measures.
        var measurement = turnContext.TurnState.Get<TurnMeasurement?>();
        try
        {
            using var gate =
                await gates.EnterAsync(TurnGates.NameOf(ActivityIdentity.Person(activity), ActivityIdentity.Conversation(activity)));
            var outcome = kind == TurnKind.Parting ? await runner.PartAsync(activity) : await runner.RunAsync(turnContext, id, began);
            if (outcome is not null)
                await sender.SendAsync(turnContext, outcome, began);
            measurement?.Outcome = outcome is null ? "silent" : "done";
        }
        catch (StorageException exception)
        {
            Log.StorageFailed(logger, exception);
            var text = texts[Sentence(exception.Kind), ("id", id[..8])];
            Activity[] replies = kind switch
            {
                TurnKind.Parting => [],
                TurnKind.CardAction => [MessageFactory.Text(text), CardActionResponse.Failed(text)],
                _ => [MessageFactory.Text(text)],
            };
            await sender.SendAsync(turnContext, new TurnOutcome(null, replies), began);
            measurement?.Outcome = exception.Kind == StorageFailure.Unconfirmed ? "unconfirmed" : "refused";
        }
    }

    private static string Sentence(StorageFailure failure) => failure switch
    {
        StorageFailure.Refused => "error.refused",
        StorageFailure.Damaged => "error.damaged",
        StorageFailure.TooLarge => "error.too-large",
        _ => "error.unconfirmed",
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Storage failed.")]
        public static partial void StorageFailed(ILogger logger, Exception exception);
    }
}
