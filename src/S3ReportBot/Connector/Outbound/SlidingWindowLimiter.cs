namespace S3ReportBot.Connector.Outbound;

/// <summary>So many in any span of this length.</summary>
internal readonly record struct WindowLimit(int Count, TimeSpan Span);

/// <summary>Keeps what is sent below limits over sliding spans. Times are counted from any fixed moment.</summary>
internal sealed class SlidingWindowLimiter(params WindowLimit[] limits)
{
    private readonly int _needed = limits.Max(limit => limit.Count);
    private readonly TimeSpan _longest = limits.Max(limit => limit.Span);
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _sent = [];

    /// <summary>Whether nothing sent so far delays anything any more.</summary>
    public bool IsIdle(TimeSpan now)
    {
        lock (_gate)
            return _sent.Count == 0 || _sent[^1] + _longest <= now;
    }

    /// <summary>Takes the next free place, unless it is farther away than that.</summary>
    /// <returns>How long to wait for the place; if that is more than <paramref name="longest"/>, none was taken.</returns>
    public TimeSpan Take(TimeSpan now, TimeSpan longest)
    {
        lock (_gate)
        {
            var at = limits.Max(limit => _sent.Count < limit.Count ? now : _sent[^limit.Count] + limit.Span);
            if (_sent.Count > 0 && at < _sent[^1])
                at = _sent[^1];
            if (at < now)
                at = now;
            if (at - now > longest)
                return at - now;
            if (_sent.Count >= 2 * _needed)
                _sent.RemoveRange(0, _sent.Count - _needed);
            _sent.Add(at);
            return at - now;
        }
    }
}
