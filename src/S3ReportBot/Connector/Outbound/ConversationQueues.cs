using System.Collections.Concurrent;

namespace S3ReportBot.Connector.Outbound;

/// <summary>The ways to conversations: on each one message at a time, and not more than Teams allows (platform sheet 3.3).</summary>
internal sealed class ConversationQueues(TimeProvider time)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    public static readonly WindowLimit[] OfConversation =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    public static readonly WindowLimit OfTenant = new(50, TimeSpan.FromSeconds(1));

    private readonly ConcurrentDictionary<string, SlidingWindowLimiter> _tenants = new();
    private readonly Dictionary<string, ConversationQueue> _queues = [];
    private TimeSpan _swept;

    /// <summary>From a fixed moment.</summary>
    public TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>Waits until the messages before have gone. Dispose the queue to let the next one go.</summary>
    public async Task<ConversationQueue> EnterAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        var queue = Join(address);
        try
        {
            await queue.Gate.WaitAsync(cancellationToken);
            return queue;
        }
        catch (OperationCanceledException)
        {
            Leave(queue);
            throw;
        }
    }

    private ConversationQueue Join(ConversationAddress address)
    {
        lock (_queues)
        {
            if (!_queues.TryGetValue(address.Conversation, out var queue))
                _queues[address.Conversation] = queue = Make(address);
            queue.Users++;
            return queue;
        }
    }

    private ConversationQueue Make(ConversationAddress address)
    {
        Sweep();
        SlidingWindowLimiter[] limiters = address.IsTeams
            ? [new(OfConversation), _tenants.GetOrAdd(address.Service, _ => new(OfTenant))]
            : [];
        return new ConversationQueue(this, address.Conversation, limiters);
    }

    private void Leave(ConversationQueue queue)
    {
        lock (_queues)
        {
            if (--queue.Users == 0 && queue.IsForgettable(Now))
                _queues.Remove(queue.Conversation);
        }
    }

    private void Sweep()
    {
        var now = Now;
        if (now - _swept < BetweenSweeps)
            return;
        _swept = now;
        foreach (var queue in _queues.Values.Where(queue => queue.Users == 0 && queue.IsForgettable(now)).ToList())
            _queues.Remove(queue.Conversation);
    }

    /// <summary>The way to one conversation.</summary>
    internal sealed class ConversationQueue(ConversationQueues queues, string conversation, SlidingWindowLimiter[] limiters) : IDisposable
    {
        private TimeSpan _notBefore;

        public string Conversation { get; } = conversation;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }

        /// <summary>What the channel asked for: nothing goes there before.</summary>
        public void Hold(TimeSpan wait) => _notBefore = queues.Now + wait;

        /// <summary>Takes a place for one request.</summary>
        /// <returns>How long to wait for it; if that is more than <paramref name="longest"/>, no place was taken.</returns>
        public TimeSpan Take(TimeSpan longest)
        {
            var wait = _notBefore - queues.Now;
            foreach (var limiter in limiters)
                if (wait <= longest && limiter.Take(queues.Now, longest) is var own && own > wait)
                    wait = own;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        public bool IsForgettable(TimeSpan now) => _notBefore <= now && limiters.All(limiter => limiter.IsIdle(now));

        public void Dispose()
        {
            Gate.Release();
            queues.Leave(this);
        }
    }
}
