using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Texts;
using S3ReportBot.Imports;
using S3ReportBot.Storage;

namespace S3ReportBot.Turns;

/// <summary>
/// Keeps the promise of a turn around the bot: decide, commit, then send. Effects happen once however often an activity
/// comes, and nothing is said to be saved that is not on disk. See docs/turns.md.
/// </summary>
internal sealed partial class TurnBot(
    IBot bot, TurnRunner runner, TurnSender sender, TurnGates gates, AttachedFiles files, TextCatalog texts, TimeProvider time, ILogger<TurnBot> logger) : IBot
{
    /// <summary>The request's own token does not govern a turn: a turn that has begun, or waits for the one before it, is finished.</summary>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var began = time.GetTimestamp();
        if (!IsTurn(activity))
        {
            if (!IsOfPerson(activity))
                await bot.OnTurnAsync(turnContext, cancellationToken);
            return;
        }

        var id = TurnId.Of(activity);
        using var scope = Log.Turn(logger, id);
        using var gate = await gates.EnterAsync(TurnGates.NameOf(Who.Person(activity), Who.Conversation(activity)));
        try
        {
            if (activity.Conversation.IsGroup is not true && await files.ReadAsync(activity) is { } file)
                turnContext.TurnState.Set(file);
            if (await runner.RunAsync(turnContext, id, began) is { } outcome)
                await sender.SendAsync(turnContext, outcome, began);
        }
        catch (StorageException exception)
        {
            Log.StorageFailed(logger, exception);
            var text = texts[exception.Kind == StorageFailure.Refused ? "error.refused" : "error.unconfirmed"];
            await sender.SendAsync(turnContext, new TurnOutcome(null, [MessageFactory.Text(text)]), began);
        }
    }

    private static bool IsTurn(Activity activity) =>
        activity is { From.Id.Length: > 0, Conversation.Id.Length: > 0 }
        && (activity.Type == ActivityTypes.Message
            || (activity.Type == ActivityTypes.ConversationUpdate && activity.MembersAdded?.Any(member => member is not null && member.Id != activity.Recipient?.Id) is true));

    /// <summary>Nothing can be done for somebody whom the channel does not name.</summary>
    private static bool IsOfPerson(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate;

    private static partial class Log
    {
        public static readonly Func<ILogger, string, IDisposable?> Turn = LoggerMessage.DefineScope<string>("Turn {TurnId}");

        [LoggerMessage(1, LogLevel.Error, "Storage failed.")]
        public static partial void StorageFailed(ILogger logger, Exception exception);
    }
}
