using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Cards;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Storage;

namespace S3ReportBot.Turns;

/// <summary>
/// Sends what a committed turn says, once, and then notes that it was sent. Nothing fails any more: what could not be sent or
/// noted leaves the question unconfirmed, and the next message is told what was saved.
/// </summary>
internal sealed partial class TurnSender(TurnWriter writer, TimeProvider time, ILogger<TurnSender> logger)
{
    private static readonly TimeSpan StorageBudget = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SendingBudget = TimeSpan.FromSeconds(4);

    /// <param name="began">When the activity came in.</param>
    public async Task SendAsync(ITurnContext turnContext, TurnOutcome outcome, long began)
    {
        var sent = await SendAsync(turnContext, outcome.Replies);
        if (outcome.Committed is not { } committed)
            return;
        await Task.WhenAll(
            FinishAsync(committed, outcome.Replies, sent, time.GetElapsedTime(began)),
            UpdateAsync(turnContext, AnsweredCards.Updates(committed.Read.Turn)));
        if (committed.Read.Turn.Afterwards is { } afterwards)
            await FollowUpAsync(turnContext, afterwards);
    }

    /// <returns>False: some reply may not have arrived. It is never sent again.</returns>
    private async Task<bool> SendAsync(ITurnContext turnContext, Activity[] replies)
    {
        using var sending = new CancellationTokenSource(SendingBudget, time);
        try
        {
            if (replies.Length > 0)
                await turnContext.SendActivitiesAsync(replies, sending.Token);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotSent(logger, exception);
            return false;
        }
    }

    private async Task FinishAsync(CommittedTurn committed, Activity[] replies, bool sent, TimeSpan elapsed)
    {
        using var storage = new CancellationTokenSource(StorageBudget, time);
        try
        {
            await Task.WhenAll(
                writer.UpdateOverviewAsync(committed.Read, storage.Token),
                writer.UpdateReferenceAsync(committed.Read, storage.Token),
                sent && !committed.Row.Confirmed && committed.Read.Turn.ChangesScreen
                    ? writer.ConfirmAsync(WithSent(committed, replies), Seen.After(committed.Read.Turn, elapsed), storage.Token)
                    : Task.CompletedTask);
        }
        catch (Exception exception) when (exception is StorageException or OperationCanceledException)
        {
            Log.NotNoted(logger, exception);
        }
    }

    /// <summary>The question stands in the last message that waits for an answer; the channel has given it its id.</summary>
    private static CommittedTurn WithSent(CommittedTurn committed, Activity[] replies)
    {
        var turn = committed.Read.Turn;
        if (!turn.Asks || turn.Shown is not { Question.Length: > 0 } shown
            || Array.FindLast(replies, reply => reply.InputHint == InputHints.ExpectingInput) is not { Id.Length: > 0 } message)
            return committed;
        var asked = new SentQuestion(message.Id, CardOrigin.Name(turn.Report?.Key), shown.Question, message.Attachments is { Count: > 0 });
        return committed with { Row = committed.Row with { Cards = [.. committed.Row.Cards.TakeLast(SentQuestion.Kept - 1), asked] } };
    }

    /// <summary>A card that cannot be replaced stays as it was; its answer is safe, and its version guards it.</summary>
    private async Task UpdateAsync(ITurnContext turnContext, IReadOnlyList<Activity> updates)
    {
        if (updates.Count == 0 || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return;
        using var sending = new CancellationTokenSource(SendingBudget, time);
        try
        {
            foreach (var update in updates)
                await turnContext.UpdateActivityAsync(update, sending.Token);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotUpdated(logger, exception);
        }
    }

    private async Task FollowUpAsync(ITurnContext turnContext, Func<CancellationToken, Task<FollowUp>> afterwards)
    {
        using var working = new CancellationTokenSource(SendingBudget, time);
        try
        {
            var then = await afterwards(working.Token);
            await SendAsync(turnContext, [.. then.Replies]);
            await UpdateAsync(turnContext, then.Updates);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotFollowedUp(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A reply may not have arrived.")]
        public static partial void NotSent(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "Storage failed after the replies.")]
        public static partial void NotNoted(ILogger logger, Exception exception);

        [LoggerMessage(3, LogLevel.Warning, "An answered card could not be replaced.")]
        public static partial void NotUpdated(ILogger logger, Exception exception);

        [LoggerMessage(4, LogLevel.Warning, "What was to follow a turn failed.")]
        public static partial void NotFollowedUp(ILogger logger, Exception exception);
    }
}
