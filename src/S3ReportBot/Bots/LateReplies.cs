using Microsoft.Bot.Schema;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Bots;

/// <summary>
/// Sends replies that the channel would take only after the turn's time: once it does, and if the turn is still the last of its
/// conversation. A stop of the process drops them; then the next message is told what was saved, as after any lost reply.
/// </summary>
internal sealed partial class LateReplies(
    ProactiveSender sender, TurnGates gates, TurnWriter writer, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LateReplies> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StorageBudget = TimeSpan.FromSeconds(3);

    public void Begin(CommittedTurn committed, Queue<Activity> replies, Delivery delivery, long began) =>
        _ = Task.Run(() => SendAsync(committed, replies, delivery, began));

    private async Task SendAsync(CommittedTurn committed, Queue<Activity> replies, Delivery delivery, long began)
    {
        try
        {
            while (delivery.State == DeliveryState.Later && time.GetElapsedTime(began) + delivery.After < Patience)
            {
                await Task.Delay(delivery.After, time, lifetime.ApplicationStopping);
                if (await TryAsync(committed, replies, began) is not { } tried)
                    return;
                delivery = tried;
            }
        }
        catch (Exception exception) when (exception is StorageException or OperationCanceledException)
        {
            Log.Dropped(logger, exception);
        }
    }

    /// <returns>Null: another turn came in between, so nothing was sent.</returns>
    private async Task<Delivery?> TryAsync(CommittedTurn committed, Queue<Activity> replies, long began)
    {
        var turn = committed.Read.Turn;
        using var gate = await gates.EnterAsync(TurnGates.NameOf(turn.Person.Key, turn.Conversation));
        if (!await IsLastAsync(committed))
            return null;
        var to = new ConversationRow(turn.Conversation, null, turn.Now, committed.Read.Reference, null, "", null);
        var delivery = await sender.TryAsync(turn.Person.Key, to, replies, lifetime.ApplicationStopping);
        using var storage = new CancellationTokenSource(StorageBudget, time);
        await writer.NoteAsync(committed, delivery, time.GetElapsedTime(began), storage.Token);
        return delivery;
    }

    private async Task<bool> IsLastAsync(CommittedTurn committed)
    {
        using var storage = new CancellationTokenSource(StorageBudget, time);
        return await writer.IsLastAsync(committed, storage.Token);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A late reply was not sent.")]
        public static partial void Dropped(ILogger logger, Exception exception);
    }
}
