namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>
/// Waits a little for further requests before a commit that will be slow: if the last one took over a millisecond,
/// at most a tenth of it, and not for more requests than it had.
/// </summary>
internal sealed class CommitDelay(TimeProvider time)
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(1);
    private TimeSpan _lastCommit;
    private int _lastLength;
    private long? _since;

    public void Committed(TimeSpan took, int length) => (_lastCommit, _lastLength, _since) = (took, length, null);

    public WriteRequest? Await(WriteQueue queue, int length)
    {
        if (_lastCommit <= Slow || length >= _lastLength)
        {
            return null;
        }

        _since ??= time.GetTimestamp();
        var spin = default(SpinWait);
        while (time.GetElapsedTime(_since.Value) < _lastCommit / 10)
        {
            // Timed waits are too coarse for this; yielding lets the callers run who are to come.
            spin.SpinOnce(sleep1Threshold: -1);
            if (queue.Take(TimeSpan.Zero) is { } request)
            {
                return request;
            }
        }

        return null;
    }
}
