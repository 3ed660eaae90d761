using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Storage;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task Writes_that_wait_together_share_one_commit()
    {
        await using var engine = await SqliteEngine.StartAsync();
        var first = await engine.HoldAsync();
        var waiting = Enumerable.Range(0, 200).Select(n => engine.InsertAsync($"row{n}")).ToArray();

        engine.Commits.Release();

        Assert.True((await first).IsCommitted);
        Assert.All(await Task.WhenAll(waiting), result => Assert.True(result.IsCommitted));
        Assert.Equal(2, engine.Commits.Count);
        Assert.Equal(201, (await engine.RowsAsync()).Count());
    }

    [Fact]
    public async Task A_commit_takes_at_most_256_writes()
    {
        await using var engine = await SqliteEngine.StartAsync();
        var first = await engine.HoldAsync();
        var waiting = Enumerable.Range(0, 257).Select(n => engine.InsertAsync($"row{n}")).ToArray();

        engine.Commits.Release();
        await Task.WhenAll([first, .. waiting]);

        Assert.Equal(3, engine.Commits.Count);
    }

    [Fact]
    public async Task A_conflict_is_its_callers_own()
    {
        await using var engine = await SqliteEngine.StartAsync();
        var first = await engine.HoldAsync();
        var before = engine.InsertAsync("before");
        var conflict = engine.InsertAsync("half-done", "before");
        var after = engine.InsertAsync("after");

        engine.Commits.Release();
        await first;

        Assert.True((await before).IsCommitted);
        Assert.Equal(1, (await conflict).ConflictIndex);
        Assert.True((await after).IsCommitted);
        Assert.Equal(["a-first", "after", "before"], await engine.RowsAsync());
        Assert.Equal(2, engine.Commits.Count);
    }

    [Fact]
    public async Task Nobody_is_answered_and_nothing_is_seen_before_the_commit()
    {
        await using var engine = await SqliteEngine.StartAsync();

        var first = await engine.HoldAsync();

        Assert.False(first.IsCompleted);
        Assert.Empty(await engine.RowsAsync());
    }

    [Fact]
    public async Task A_waiting_write_can_be_cancelled_and_is_never_made()
    {
        await using var engine = await SqliteEngine.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var first = await engine.HoldAsync();
        var waiting = engine.WriteAsync([SqliteEngine.New("cancelled")], cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        engine.Commits.Release();
        await first;
        await engine.InsertAsync("later");
        Assert.Equal(["a-first", "later"], await engine.RowsAsync());
    }

    [Fact]
    public async Task A_write_that_was_taken_is_answered_although_cancelled()
    {
        await using var engine = await SqliteEngine.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var taken = engine.WriteAsync([SqliteEngine.New("taken")], cancellation.Token);
        await engine.Commits.Reached;

        await cancellation.CancelAsync();
        engine.Commits.Release();

        Assert.True((await taken).IsCommitted);
    }

    [Fact]
    public async Task A_full_queue_makes_callers_wait_and_cancellation_ends_that_wait()
    {
        await using var engine = await SqliteEngine.StartAsync(options => options.QueueLength = 1);
        using var cancellation = new CancellationTokenSource();
        var first = await engine.HoldAsync();
        var inTheQueue = engine.InsertAsync("b-in-the-queue");
        var cancelled = engine.WriteAsync([SqliteEngine.New("cancelled")], cancellation.Token);
        var forRoom = engine.InsertAsync("c-for-room");

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        engine.Commits.Release();

        await Task.WhenAll(first, inTheQueue, forRoom);
        Assert.Equal(["a-first", "b-in-the-queue", "c-for-room"], await engine.RowsAsync());
    }

    [Fact]
    public async Task Without_an_answer_in_time_a_taken_write_is_unconfirmed_and_a_waiting_one_refused()
    {
        var time = new FakeTimeProvider();
        await using var engine = await SqliteEngine.StartAsync(options => options.AnswerWithin = TimeSpan.FromSeconds(3), time);
        var taken = await engine.HoldAsync();
        var waiting = engine.InsertAsync("waiting");

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(StorageFailure.Unconfirmed, (await Assert.ThrowsAsync<StorageException>(() => taken)).Kind);
        Assert.Equal(StorageFailure.Refused, (await Assert.ThrowsAsync<StorageException>(() => waiting)).Kind);
        engine.Commits.Release();
        await engine.InsertAsync("later");
        Assert.Equal(["a-first", "later"], await engine.RowsAsync());
    }
}
