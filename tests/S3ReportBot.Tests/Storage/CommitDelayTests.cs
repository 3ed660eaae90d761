using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

public sealed class CommitDelayTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly WriteQueue _queue;
    private readonly CommitDelay _delay;

    public CommitDelayTests()
    {
        _queue = new WriteQueue(new SqliteTablesOptions(), _time);
        _delay = new CommitDelay(_time);
    }

    public void Dispose() => _queue.Dispose();

    [Theory]
    [InlineData(1.0, 8, 1, false, "a commit of a millisecond is not slow")]
    [InlineData(1.1, 8, 1, true, "a slower one is")]
    [InlineData(10, 8, 7, true, "the last batch was longer")]
    [InlineData(10, 8, 8, false, "the last batch was no longer")]
    public void It_waits_only_after_a_slow_commit_of_more_requests(
        double lastCommit, int lastLength, int length, bool waits, string because)
    {
        _delay.Committed(TimeSpan.FromMilliseconds(lastCommit), lastLength);
        _ = _queue.AskAsync(new WriteRequest("Reports", "p", []), CancellationToken.None);

        Assert.True(waits == _delay.Await(_queue, length) is not null, because);
    }

    [Fact]
    public void It_gives_up_after_a_tenth_of_the_last_commit()
    {
        var time = new PassingTime();
        var delay = new CommitDelay(time);
        delay.Committed(TimeSpan.FromMilliseconds(100), 8);
        var start = time.GetTimestamp();

        Assert.Null(delay.Await(_queue, 1));

        Assert.InRange(time.GetElapsedTime(start).TotalMilliseconds, 10, 12);
    }

    [Fact]
    public void The_tenth_is_for_the_whole_batch()
    {
        _delay.Committed(TimeSpan.FromMilliseconds(100), 8);
        _ = _queue.AskAsync(new WriteRequest("Reports", "p", []), CancellationToken.None);
        Assert.NotNull(_delay.Await(_queue, 1));

        _time.Advance(TimeSpan.FromMilliseconds(10));
        _ = _queue.AskAsync(new WriteRequest("Reports", "p", []), CancellationToken.None);

        Assert.Null(_delay.Await(_queue, 2));
    }

    /// <summary>A millisecond passes at each look.</summary>
    private sealed class PassingTime : FakeTimeProvider
    {
        public override long GetTimestamp()
        {
            Advance(TimeSpan.FromMilliseconds(1));
            return base.GetTimestamp();
        }
    }
}
