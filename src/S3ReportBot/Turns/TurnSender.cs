using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Deliveries;
using S3ReportBot.Storage;

namespace S3ReportBot.Turns;

/// <summary>
/// Sends what a committed turn says, once, and then notes what became of it. Nothing fails any more: what could not be sent or
/// noted leaves the question unconfirmed, and the next message is told what was saved.
/// </summary>
internal sealed partial class TurnSender(TurnWriter writer, LateReplies late, ProactiveSender proactive, TimeProvider time, ILogger<TurnSender> logger)
{
    private static readonly TimeSpan StorageBudget = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SendingBudget = TimeSpan.FromSeconds(4);

    /// <summary>From the arrival of the message: then the channel gets its answer, and what is not sent is sent late.</summary>
    private static readonly TimeSpan TurnBudget = TimeSpan.FromSeconds(8);

    /// <param name="began">When the activity came in.</param>
    public async Task SendAsync(ITurnContext turnContext, TurnOutcome outcome, long began)
    {
        var replies = new Queue<Activity>(outcome.Replies);
        var delivery = await SendAsync(turnContext, replies, began);
        if (outcome.Committed is not { } committed)
            return;
        await FinishAsync(committed, delivery, time.GetElapsedTime(began));
        if (delivery.State == DeliveryState.Later)
            late.Begin(committed, replies, delivery, began);
    }

    private async Task<Delivery> SendAsync(ITurnContext turnContext, Queue<Activity> replies, long began)
    {
        if (replies.Count == 0)
            return Delivery.Sent;
        var left = TurnBudget - time.GetElapsedTime(began);
        using var sending = new CancellationTokenSource(left < SendingBudget ? left > TimeSpan.Zero ? left : TimeSpan.Zero : SendingBudget, time);
        var delivery = await ProactiveSender.SendAllAsync(turnContext, replies, sending.Token);
        if (delivery.State != DeliveryState.Sent)
            Log.NotSent(logger, delivery.State, delivery.Reason);
        return delivery;
    }

    private async Task FinishAsync(CommittedTurn committed, Delivery delivery, TimeSpan elapsed)
    {
        using var storage = new CancellationTokenSource(StorageBudget, time);
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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A reply ended as {State}: {Reason}.")]
        public static partial void NotSent(ILogger logger, DeliveryState state, string reason);

        [LoggerMessage(2, LogLevel.Error, "Storage failed after the replies.")]
        public static partial void NotNoted(ILogger logger, Exception exception);
    }
}
