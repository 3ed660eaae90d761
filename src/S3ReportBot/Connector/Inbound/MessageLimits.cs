using System.Threading.RateLimiting;

namespace S3ReportBot.Connector.Inbound;

/// <summary>How many messages are at work at once, and how fast one person may write. Both are far above what people do.</summary>
internal sealed class MessageLimits(BotIdentity identity) : IDisposable
{
    private const int AtOnce = 256, Waiting = 2000;
    private const int Burst = 200, PerSecond = 10;

    private readonly ConcurrencyLimiter _atOnce = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = AtOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly PartitionedRateLimiter<string> _perSender = PartitionedRateLimiter.Create<string, string>(sender =>
        RateLimitPartition.GetTokenBucketLimiter(sender, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst, TokensPerPeriod = PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
        }));

    /// <summary>Dispose the lease when the message is done. Without a permit the queue is full.</summary>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken) => _atOnce.AcquireAsync(1, cancellationToken);

    /// <summary>Never so in Development without an app id, where one sender may be a program that plays many people.</summary>
    public bool IsTooFast(string sender)
    {
        if (!identity.IsConfigured)
            return false;
        using var lease = _perSender.AttemptAcquire(sender);
        return !lease.IsAcquired;
    }

    public void Dispose()
    {
        _atOnce.Dispose();
        _perSender.Dispose();
    }
}
