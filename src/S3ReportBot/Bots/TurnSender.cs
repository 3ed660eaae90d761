using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>
/// Sends what a committed turn says, once, and then notes what became of it. Nothing fails any more: what could not be sent or
/// noted leaves the question unconfirmed, and the next message is told what was saved.
/// </summary>
internal sealed partial class TurnSender(TurnWriter writer, LateReplies late, ProactiveSender proactive, TimeProvider time, ILogger<TurnSender> logger)
{
    /// <param name="began">When the activity came in.</param>
    public async Task SendAsync(ITurnContext turnContext, TurnOutcome outcome, long began)
    {
        var replies = new Queue<Activity>(outcome.Replies.OrderBy(reply => reply.Type != ActivityTypesEx.InvokeResponse));
        var delivery = await SendAsync(turnContext, replies, began);
        if (outcome.Committed is not { } committed)
            return;
        await Task.WhenAll(
            FinishAsync(WithSent(committed, outcome.Replies), delivery, time.GetElapsedTime(began)),
            UpdateAsync(turnContext, AnsweredCards.Updates(committed.Read.Turn), began));
        if (delivery.State == DeliveryState.Later)
            late.Begin(committed, replies, delivery, began);
        if (committed.Read.Turn.AfterSend is { } afterSend)
            await FollowUpAsync(turnContext, afterSend, began);
    }

    private async Task<Delivery> SendAsync(ITurnContext turnContext, Queue<Activity> replies, long began)
    {
        if (replies.Count == 0)
            return Delivery.Sent;
        using var sending = Budget(began);
        var delivery = await ProactiveSender.SendAllAsync(turnContext, replies, sending.Token);
        if (delivery.State != DeliveryState.Sent)
            Log.NotSent(logger, delivery.State, delivery.Reason);
        return delivery;
    }

    private CancellationTokenSource Budget(long began) => new(TurnTime.Sending(time.GetElapsedTime(began)), time);

    private async Task FinishAsync(CommittedTurn committed, Delivery delivery, TimeSpan elapsed)
    {
        using var storage = new CancellationTokenSource(TurnTime.Noting(elapsed), time);
        try
        {
            await Task.WhenAll(
                writer.UpdateOverviewAsync(committed.Read, storage.Token),
                writer.UpdateReferenceAsync(committed.Read, storage.Token),
                writer.NoteAsync(committed, delivery, elapsed, storage.Token));
            if (delivery.IsGone)
                await proactive.BlockAsync(committed.Read.Turn.Person.Key, committed.Read.Turn.Conversation, delivery.Reason, storage.Token);
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
        if (!turn.Asks || turn.PendingQuestion is not { Question.Length: > 0 } pending
            || Array.FindLast(replies, reply => reply.InputHint == InputHints.ExpectingInput) is not { Id.Length: > 0 } message)
            return committed;
        var hasCard = message.Attachments is { Count: > 0 };
        if (!turn.Channel.Quotes && !(hasCard && turn.Channel.Updates))
            return committed;
        var asked = new SentQuestion(message.Id, CardOrigin.Name(turn.Report?.Key), pending.Question, hasCard);
        return committed with { Row = committed.Row with { Cards = [.. committed.Row.Cards.TakeLast(SentQuestion.Kept - 1), asked] } };
    }

    /// <summary>A card that cannot be replaced stays as it was; its answer is safe, and its version guards it.</summary>
    private async Task UpdateAsync(ITurnContext turnContext, IReadOnlyList<Activity> updates, long began)
    {
        if (updates.Count == 0 || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return;
        using var sending = Budget(began);
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

    private async Task FollowUpAsync(ITurnContext turnContext, Func<CancellationToken, Task<FollowUp>> afterSend, long began)
    {
        using var working = Budget(began);
        try
        {
            var then = await afterSend(working.Token);
            await ProactiveSender.SendAllAsync(turnContext, new Queue<Activity>(then.Replies), working.Token);
            await UpdateAsync(turnContext, then.Updates, began);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotFollowedUp(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A reply ended as {State}: {Reason}.")]
        public static partial void NotSent(ILogger logger, DeliveryState state, string reason);

        [LoggerMessage(2, LogLevel.Error, "Storage failed after the replies.")]
        public static partial void NotNoted(ILogger logger, Exception exception);

        [LoggerMessage(3, LogLevel.Warning, "An answered card could not be replaced.")]
        public static partial void NotUpdated(ILogger logger, Exception exception);

        [LoggerMessage(4, LogLevel.Warning, "What was to follow a turn failed.")]
        public static partial void NotFollowedUp(ILogger logger, Exception exception);
    }
}
