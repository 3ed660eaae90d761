using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage;

namespace S3ReportBot.Turns;

/// <summary>
/// Keeps the promise of a turn around the bot: decide, commit, then send. Effects happen once however often an activity
/// comes, and nothing is said to be saved that is not on disk. See docs/architecture.md.
/// </summary>
internal sealed partial class TurnBot(
    IBot bot, TurnReader reader, TurnWriter writer, TurnGates gates, TextCatalog texts, TimeProvider time, ITables tables, ILogger<TurnBot> logger) : IBot
{
    private const int Tries = 5;
    private static readonly TimeSpan StorageBudget = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SendingBudget = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>The request's own token does not govern a turn: a turn that has begun is finished within its budget.</summary>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (!IsTurn(turnContext.Activity))
        {
            await bot.OnTurnAsync(turnContext, cancellationToken);
            return;
        }

        var id = TurnId.Of(turnContext.Activity);
        using var scope = Log.Turn(logger, id);
        using var gate = await gates.EnterAsync($"{Who.Person(turnContext.Activity)} {Who.Conversation(turnContext.Activity)}", cancellationToken);
        try
        {
            await RunAsync(turnContext, id);
        }
        catch (StorageException exception)
        {
            Log.StorageFailed(logger, exception);
            var text = texts[exception.Kind == StorageFailure.Refused ? "error.refused" : "error.unconfirmed"];
            await turnContext.SendActivityAsync(MessageFactory.Text(text), CancellationToken.None);
        }
    }

    private static bool IsTurn(Activity activity) =>
        activity is { From.Id.Length: > 0, Conversation.Id.Length: > 0 }
        && (activity.Type == ActivityTypes.Message
            || (activity.Type == ActivityTypes.ConversationUpdate && activity.MembersAdded?.Any(member => member is not null && member.Id != activity.Recipient?.Id) is true));

    private async Task RunAsync(ITurnContext turnContext, string id)
    {
        var began = time.GetTimestamp();
        using var storage = new CancellationTokenSource(StorageBudget, time);
        var inResponse = turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies;
        for (var tried = 1; tried <= Tries; tried++)
        {
            var read = await ReadAsync(turnContext.Activity, id, storage.Token);
            if (read.Turn.Row.Has(id))
            {
                if (inResponse)
                    await turnContext.SendActivitiesAsync(await SameAgainAsync(turnContext, read, storage.Token), CancellationToken.None);
                return;
            }

            var replies = await DecideAsync(turnContext, read, storage.Token);
            var row = Decided(read.Turn, inResponse);
            if (await CommitAsync(read, row, storage.Token) is { } committed)
            {
                if (!read.Turn.IsRepeat)
                    await SendAsync(turnContext, committed, replies, began, inResponse);
                return;
            }

            Log.DecidedAgain(logger, tried);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 25 * tried)), time, storage.Token);
        }

        throw new StorageException(StorageFailure.Unconfirmed, $"Somebody else wrote first {Tries} times.");
    }

    /// <summary>Waits while the sender of this conversation's last turn may be at work in another process.</summary>
    private async Task<ReadTurn> ReadAsync(Activity activity, string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(activity, id, time.GetUtcNow(), cancellationToken);
            if (read.Turn.Row.Confirmed || tables.OneProcess || read.Turn.Row.SendingUntil <= time.GetUtcNow())
                return read;
            await Task.Delay(LookAgain, time, cancellationToken);
        }
    }

    /// <summary>Runs the bot in a context of its own whose replies are collected, so that nothing leaves before the commit.</summary>
    private async Task<Activity[]> DecideAsync(ITurnContext outer, ReadTurn read, CancellationToken cancellationToken)
    {
        // Not disposed: that would also dispose what it shares with the outer context.
        var inner = new TurnContext(outer.Adapter, Attempt.Copy(outer.Activity));
        foreach (var (name, value) in outer.TurnState)
            inner.TurnState[name] = value;
        inner.TurnState.Set(read.Turn);
        await bot.OnTurnAsync(inner, cancellationToken);
        return [.. inner.BufferedReplyActivities.Where(activity => activity.Type != ActivityTypes.Trace)];
    }

    private async Task<Activity[]> SameAgainAsync(ITurnContext outer, ReadTurn read, CancellationToken cancellationToken)
    {
        read.Turn.IsRepeat = true;
        return await DecideAsync(outer, read, cancellationToken);
    }

    private static Core.Conversations.TurnRow Decided(Turn turn, bool inResponse)
    {
        var row = turn.Row.Done(turn.Id) with { Dialog = turn.Dialog, Shown = turn.Shown, Last = turn.Last };
        if (inResponse)
            return row with { Confirmed = true, SeenAfter = turn.Incoming.SentAt ?? default };
        return turn.KeepsQuestion ? row : row with { Confirmed = false, SendingUntil = turn.Now + Core.Conversations.TurnRow.SendingTime };
    }

    private async Task<CommittedTurn?> CommitAsync(ReadTurn read, Core.Conversations.TurnRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.CommitAsync(read, row, cancellationToken);
        }
        catch (StorageException exception) when (exception.Kind == StorageFailure.Unconfirmed)
        {
            // It may be stored: reading again finds this turn in the ring if it is.
            Log.StorageFailed(logger, exception);
            return null;
        }
    }

    private async Task SendAsync(ITurnContext turnContext, CommittedTurn committed, Activity[] replies, long began, bool inResponse)
    {
        using var sending = new CancellationTokenSource(SendingBudget, time);
        if (replies.Length > 0)
            await turnContext.SendActivitiesAsync(replies, sending.Token);
        await ConfirmAsync(committed, SeenAfter(turnContext.Activity, began), !committed.Row.Confirmed && !inResponse);
    }

    /// <summary>What was said is said: if this fails, the overview is repaired later and the next message is asked what it is for.</summary>
    private async Task ConfirmAsync(CommittedTurn committed, DateTimeOffset seenAfter, bool unconfirmed)
    {
        using var storage = new CancellationTokenSource(StorageBudget, time);
        try
        {
            var overview = writer.UpdateOverviewAsync(committed.Read, storage.Token);
            if (unconfirmed)
                await writer.ConfirmAsync(committed, seenAfter, storage.Token);
            await overview;
        }
        catch (StorageException exception)
        {
            Log.StorageFailed(logger, exception);
        }
    }

    // By the channel's clock: when the activity was sent, and how long it took until the reply stood there.
    private DateTimeOffset SeenAfter(Activity activity, long began) => (activity.Timestamp ?? default) is var sent && sent == default ? default : sent + time.GetElapsedTime(began);

    private static partial class Log
    {
        public static readonly Func<ILogger, string, IDisposable?> Turn = LoggerMessage.DefineScope<string>("Turn {TurnId}");

        [LoggerMessage(1, LogLevel.Debug, "Somebody wrote in between; decided again, try {Tried}.")]
        public static partial void DecidedAgain(ILogger logger, int tried);

        [LoggerMessage(2, LogLevel.Error, "Storage failed.")]
        public static partial void StorageFailed(ILogger logger, Exception exception);
    }
}
