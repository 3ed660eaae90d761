using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>Every place where a turn can break: what is on disk, what the same activity does again, what the next message gets.</summary>
public abstract class TurnFaultTests : OnAnyEngine
{
    [Fact]
    public async Task Killed_before_the_commit_nothing_is_stored_and_the_same_activity_runs()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.DieAt(TableNames.Reports, Moment.Before);
        Assert.Equal("", await anna.SayAsync("26-06-2020"));
        Assert.Null(await bot.TextAsync("start-date"));
        bot.Start();
        Assert.Contains("Saved: Start date", await anna.AgainAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("26-06-2020", await bot.TextAsync("start-date"));
        Assert.Single(await bot.HistoryAsync());
    }

    [Fact]
    public async Task Killed_before_the_commit_the_next_message_answers_the_question_on_the_screen()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.DieAt(TableNames.Reports, Moment.Before);
        await anna.SayAsync("26-06-2020");
        bot.Start();
        await anna.SayAsync("27-06-2020");
        Assert.Equal("27-06-2020", await bot.TextAsync("start-date"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cut_during_the_commit_the_ring_decides(bool stored)
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.FailAt(TableNames.Reports, stored ? Moment.After : Moment.Before, StorageFailure.Unconfirmed);
        Assert.Contains("Saved: Start date", await anna.SayAsync("26-06-2020"), StringComparison.OrdinalIgnoreCase);
        Assert.Single(await bot.HistoryAsync());
        Assert.Equal("", await anna.AgainAsync());
        Assert.DoesNotContain("may not have reached you", await anna.SayAsync("https://example.eu"), StringComparison.Ordinal);
        Assert.Equal("https://example.eu", await bot.TextAsync("webpage"));
    }

    [Fact]
    public async Task Killed_after_the_commit_the_same_activity_is_silent_and_the_next_message_hears_what_is_saved()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.DieAt(TableNames.Reports, Moment.After);
        Assert.Equal("", await anna.SayAsync("26-06-2020"));
        bot.Start();
        Assert.Equal("", await anna.AgainAsync());
        Assert.Single(await bot.HistoryAsync());
        var reply = await anna.SayAsync("help");
        Assert.Contains("Your answer to Start date", reply, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("4 of 22 ·", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_after_sending_the_question_is_put_again_and_nothing_is_misfiled()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.DieAt(TableNames.Reports, Moment.Before, write: 2);
        Assert.Contains("Saved: Start date", await anna.SayAsync("26-06-2020"), StringComparison.OrdinalIgnoreCase);
        bot.Start();
        Assert.Equal("", await anna.AgainAsync());
        Assert.Contains("`new`", await anna.SayAsync("https://example.eu"), StringComparison.Ordinal);
        Assert.Null(await bot.TextAsync("webpage"));
        await anna.SayAsync("new");
        Assert.Equal("https://example.eu", await bot.TextAsync("webpage"));
    }

    [Fact]
    public async Task A_missing_overview_is_repaired_by_the_next_change()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.FailAt(TableNames.Overview, Moment.Before, StorageFailure.Refused);
        Assert.Contains("Saved", await anna.SayAsync("26-06-2020"), StringComparison.Ordinal);
        Assert.Empty(await bot.Table(TableNames.Overview).RangeAsync("2020-_482", "", "~~", default));
        await anna.SayAsync("https://example.eu");
        var row = Assert.Single(await bot.Table(TableNames.Overview).RangeAsync("2020-_482", "", "~~", default));
        Assert.Equal(2, row.Properties.Long("ReportVersion"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_that_fails_is_never_sent_again(bool arrived)
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        if (arrived)
            bot.Instance.Line.After = () => throw new HttpRequestException("502");
        else
            bot.Instance.Line.Before = () => throw new HttpRequestException("refused");
        Assert.Equal(arrived, (await anna.SayAsync("26-06-2020")).Length > 0);
        Assert.Equal("", await anna.AgainAsync());
        Assert.Contains("saved already", await anna.SayAsync("26-06-2020"), StringComparison.Ordinal);
        Assert.Null(await bot.TextAsync("webpage"));
    }

    [Fact]
    public async Task Two_processes_with_the_same_activity_answer_it_once()
    {
        await using var bot = await StartAsync(oneProcess: false);
        var anna = await bot.CoordinatorAsync();
        var (first, second) = (bot.Instance, bot.Start());
        var other = "";
        var activity = anna.Write("26-06-2020");
        first.Tables.At(TableNames.Reports, Moment.Before, async () => other = await second.HandleAsync(activity));
        Assert.Equal("", await first.HandleAsync(activity));
        Assert.Contains("Saved", other, StringComparison.Ordinal);
        Assert.Single(await bot.HistoryAsync());
    }

    [Fact]
    public async Task The_loser_of_two_messages_at_once_waits_for_the_reply_and_decides_again()
    {
        await using var bot = await StartAsync(oneProcess: false);
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 5");
        var (first, second) = (bot.Instance, bot.Start());
        var (early, late) = (anna.Write("Labs in Padova."), anna.Write("Two.", TimeSpan.FromMilliseconds(300)));
        Task<string>? waiting = null;
        first.Line.Before = async () =>
        {
            waiting = second.HandleAsync(late);
            while (second.Tables.Calls.Count(call => call == "read Reports") < 2)
                await Task.Yield();
        };
        await first.HandleAsync(early);
        Assert.Contains("Added to", await waiting!, StringComparison.Ordinal);
        Assert.Equal("Labs in Padova.\n\nTwo.", await bot.TextAsync("executive-summary"));
        Assert.DoesNotContain(second.Tables.Calls.TakeWhile(call => call != "write Reports").Skip(4), call => call.StartsWith("write", StringComparison.Ordinal));
    }
}
