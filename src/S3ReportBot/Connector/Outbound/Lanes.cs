using System.Collections.Concurrent;

namespace S3ReportBot.Connector.Outbound;

/// <summary>The ways to conversations: on each one message at a time, and not more than Teams allows (platform sheet 3.3).</summary>
internal sealed class Lanes(TimeProvider time)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    public static readonly PaceLimit[] OfConversation =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    public static readonly PaceLimit OfTenant = new(50, TimeSpan.FromSeconds(1));

    private readonly ConcurrentDictionary<string, Pace> _tenants = new();
    private readonly Dictionary<string, Lane> _lanes = [];
    private TimeSpan _swept;

    /// <summary>From a fixed moment.</summary>
    public TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>Waits until the messages before have gone. Dispose the lane to let the next one go.</summary>
    public async Task<Lane> EnterAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        var lane = Join(address);
        try
        {
            await lane.Gate.WaitAsync(cancellationToken);
            return lane;
        }
        catch (OperationCanceledException)
        {
            Leave(lane);
            throw;
        }
    }

    private Lane Join(ConversationAddress address)
    {
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(address.Conversation, out var lane))
                _lanes[address.Conversation] = lane = Make(address);
            lane.Users++;
            return lane;
        }
    }

    private Lane Make(ConversationAddress address)
    {
        Sweep();
        Pace[] paces = address.IsTeams ? [new(OfConversation), _tenants.GetOrAdd(address.Service, _ => new(OfTenant))] : [];
        return new Lane(this, address.Conversation, paces);
    }

    private void Leave(Lane lane)
    {
        lock (_lanes)
        {
            if (--lane.Users == 0 && lane.IsForgettable(Now))
                _lanes.Remove(lane.Conversation);
        }
    }

    private void Sweep()
    {
        var now = Now;
        if (now - _swept < BetweenSweeps)
            return;
        _swept = now;
        foreach (var lane in _lanes.Values.Where(lane => lane.Users == 0 && lane.IsForgettable(now)).ToList())
            _lanes.Remove(lane.Conversation);
    }

    /// <summary>The way to one conversation.</summary>
    internal sealed class Lane(Lanes lanes, string conversation, Pace[] paces) : IDisposable
    {
        private TimeSpan _notBefore;

        public string Conversation { get; } = conversation;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }

        /// <summary>What the channel asked for: nothing goes there before.</summary>
        public void Hold(TimeSpan wait) => _notBefore = lanes.Now + wait;

        /// <summary>Takes a place for one request.</summary>
        /// <returns>How long to wait for it; if that is more than <paramref name="longest"/>, no place was taken.</returns>
        public TimeSpan Take(TimeSpan longest)
        {
            var wait = _notBefore - lanes.Now;
            foreach (var pace in paces)
                if (wait <= longest && pace.Take(lanes.Now, longest) is var own && own > wait)
                    wait = own;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        public bool IsForgettable(TimeSpan now) => _notBefore <= now && paces.All(pace => pace.IsIdle(now));

        public void Dispose()
        {
            Gate.Release();
            lanes.Leave(this);
        }
    }
}
