using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
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
        if (outcome.Committed is { } committed)
            await FinishAsync(committed, sent, time.GetElapsedTime(began));
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

    private async Task FinishAsync(CommittedTurn committed, bool sent, TimeSpan elapsed)
    {
        using var storage = new CancellationTokenSource(StorageBudget, time);
        try
        {
            await Task.WhenAll(
                writer.UpdateOverviewAsync(committed.Read, storage.Token),
                writer.UpdateReferenceAsync(committed.Read, storage.Token),
                sent && !committed.Row.Confirmed && committed.Read.Turn.ChangesScreen
                    ? writer.ConfirmAsync(committed, Seen.After(committed.Read.Turn, elapsed), storage.Token)
                    : Task.CompletedTask);
        }
        catch (Exception exception) when (exception is StorageException or OperationCanceledException)
        {
            Log.NotNoted(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A reply may not have arrived.")]
        public static partial void NotSent(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "Storage failed after the replies.")]
        public static partial void NotNoted(ILogger logger, Exception exception);
    }
}
