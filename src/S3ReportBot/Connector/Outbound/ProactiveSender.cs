using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Connector.Outbound;

/// <summary>Writes into a conversation without anybody having written: reminders, nudges, and replies that had to wait.</summary>
internal sealed partial class ProactiveSender(BotAdapter adapter, BotIdentity identity, PeopleStore people, TimeProvider time, ILogger<ProactiveSender> logger)
{
    /// <summary>From the first try to the last.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan SendingBudget = TimeSpan.FromSeconds(15);

    /// <summary>Per tenant; below Teams' own limit, so that conversations keep room beside it.</summary>
    private static readonly WindowLimit FanOut = new(20, TimeSpan.FromSeconds(1));

    private readonly ConcurrentDictionary<string, SlidingWindowLimiter> _tenants = new();

    /// <summary>
    /// Sends the messages in order, each at most once, and waits as long as the channel asks for, up to five minutes. Sent,
    /// unconfirmed and failed are the ends; a conversation that is gone fails without a request and is remembered as such.
    /// </summary>
    /// <param name="person">The person's key.</param>
    /// <param name="isWanted">Asked again after each wait: false ends it as failed.</param>
    /// <exception cref="OperationCanceledException">The message that was due did surely not go out.</exception>
    public async Task<Delivery> SendAsync(
        string person, ConversationRow to, IEnumerable<Activity> messages, Func<CancellationToken, Task<bool>> isWanted, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var left = new Queue<Activity>(messages);
        await Task.Delay(PlaceOf(to), time, cancellationToken);
        while (true)
        {
            var delivery = await TryAsync(person, to, left, cancellationToken);
            if (delivery.State != DeliveryState.Later)
                return delivery;
            if (time.GetElapsedTime(began) + delivery.After > Patience)
                return Delivery.Failed(delivery.Reason);
            await Task.Delay(delivery.After, time, cancellationToken);
            if (!await isWanted(cancellationToken))
                return Delivery.Failed("no longer wanted");
        }
    }

    /// <summary>One try; what was sent is taken off the queue. It ends as <see cref="DeliveryState.Later"/> where another may follow.</summary>
    public async Task<Delivery> TryAsync(string person, ConversationRow to, Queue<Activity> messages, CancellationToken cancellationToken)
    {
        if (to.Blocked is { } blocked)
            return Delivery.Failed(blocked, isGone: true);
        if (ReferenceJson.Read(to.Reference) is not { ServiceUrl.Length: > 0, Conversation.Id.Length: > 0 } reference)
            return Delivery.Failed("no address");
        var delivery = await SendAsync(reference, messages, cancellationToken);
        if (delivery.State != DeliveryState.Sent)
            Log.NotSent(logger, delivery.State, delivery.Reason);
        if (delivery.IsGone)
            await BlockAsync(person, to.Conversation, delivery.Reason, cancellationToken);
        return delivery;
    }

    /// <summary>Remembers that nothing reaches this conversation. If that fails, the next message there fails in the same way.</summary>
    public async Task BlockAsync(string person, string conversation, string reason, CancellationToken cancellationToken)
    {
        try
        {
            await people.BlockAsync(person, conversation, reason, cancellationToken);
        }
        catch (Exception exception) when (exception is StorageException or OperationCanceledException)
        {
            Log.NotRemembered(logger, exception);
        }
    }

    private async Task<Delivery> SendAsync(ConversationReference reference, Queue<Activity> messages, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(SendingBudget, time);
        using var sending = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        var delivery = Delivery.Sent;
        try
        {
            await adapter.ContinueConversationAsync(
                identity.AppId, reference, async (context, _) => delivery = await SendAllAsync(context, messages, sending.Token), sending.Token);
            return delivery;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Delivery.Of(exception);
        }
    }

    /// <summary>Catches here, so that the adapter's error handler does not write to the person too.</summary>
    public static async Task<Delivery> SendAllAsync(ITurnContext context, Queue<Activity> messages, CancellationToken cancellationToken)
    {
        try
        {
            while (messages.TryPeek(out var message))
            {
                await context.SendActivityAsync(message, cancellationToken);
                messages.Dequeue();
            }

            return Delivery.Sent;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Delivery.Of(exception);
        }
    }

    private TimeSpan PlaceOf(ConversationRow to)
    {
        var tenant = ReferenceJson.Read(to.Reference) is { } reference ? $"{reference.ChannelId} {reference.Conversation.TenantId}" : "";
        return _tenants.GetOrAdd(tenant, _ => new SlidingWindowLimiter(FanOut)).Take(time.GetElapsedTime(0), TimeSpan.MaxValue);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A message to a stored conversation ended as {State}: {Reason}.")]
        public static partial void NotSent(ILogger logger, DeliveryState state, string reason);

        [LoggerMessage(2, LogLevel.Warning, "It could not be stored that a conversation is gone.")]
        public static partial void NotRemembered(ILogger logger, Exception exception);
    }
}
