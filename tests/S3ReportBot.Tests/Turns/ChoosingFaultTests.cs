using Microsoft.Bot.Schema;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>Choosing a report writes to several partitions: the directory, the right, the report, and the pointer last.</summary>
public abstract class ChoosingFaultTests : OnAnyEngine
{
    [Theory]
    [InlineData(TableNames.Directory, Moment.Before)]
    [InlineData(TableNames.Directory, Moment.After)]
    [InlineData(TableNames.People, Moment.Before)]
    [InlineData(TableNames.People, Moment.After)]
    [InlineData(TableNames.Reports, Moment.Before)]
    public async Task Killed_before_the_report_has_the_turn_the_same_activity_runs_and_makes_one_member(string table, Moment when)
    {
        await using var bot = await StartAsync();
        var anna = await AskedToBeFirstAsync(bot);
        bot.Tables.DieAt(table, when);
        Assert.Equal("", await anna.SayAsync("yes"));
        bot.Start();
        Assert.Contains("3 of 22 ·", await anna.AgainAsync(), StringComparison.Ordinal);
        Assert.Equal("", await anna.AgainAsync());
        Assert.Single(await bot.Table(TableNames.Directory).RangeAsync("high-tech-farming", "m", "m~~", default));
    }

    [Theory]
    [InlineData(TableNames.Reports, Moment.After, 1)]
    [InlineData(TableNames.People, Moment.Before, 2)]
    public async Task Killed_before_the_pointer_the_same_activity_is_silent_and_sets_it(string table, Moment when, int write)
    {
        await using var bot = await StartAsync();
        var anna = await AskedToBeFirstAsync(bot);
        bot.Tables.DieAt(table, when, write);
        await anna.SayAsync("yes");
        bot.Start();
        Assert.Equal("", await anna.AgainAsync());
        Assert.Contains("`new`", await anna.SayAsync("26-06-2020"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_before_the_pointer_a_second_delivery_that_wants_a_response_gets_one()
    {
        await using var bot = await StartAsync();
        var anna = await AskedToBeFirstAsync(bot);
        bot.Tables.DieAt(TableNames.Reports, Moment.After);
        await anna.SayInResponseAsync("yes");
        bot.Start();
        Assert.Contains("3 of 22 ·", await anna.AgainAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_before_the_pointer_the_same_words_open_the_report()
    {
        await using var bot = await StartAsync();
        var anna = await AskedToBeFirstAsync(bot);
        bot.Tables.DieAt(TableNames.Reports, Moment.After);
        await anna.SayAsync("yes");
        bot.Start();
        Assert.Contains("3 of 22 ·", await anna.SayAsync("yes"), StringComparison.Ordinal);
        await anna.SayAsync("26-06-2020");
        Assert.Equal("26-06-2020", await bot.TextAsync("start-date"));
    }

    [Theory]
    [InlineData(StorageFailure.Refused)]
    [InlineData(StorageFailure.Unconfirmed)]
    public async Task A_pointer_that_fails_after_the_report_has_the_turn_is_set_again_and_the_turn_answered(StorageFailure kind)
    {
        await using var bot = await StartAsync();
        var anna = await AskedToBeFirstAsync(bot);
        bot.Tables.FailAt(TableNames.People, Moment.Before, kind, write: 2);
        Assert.Contains("3 of 22 ·", await anna.SayAsync("yes"), StringComparison.Ordinal);
        await anna.SayAsync("26-06-2020");
        Assert.Equal("26-06-2020", await bot.TextAsync("start-date"));
    }

    [Fact]
    public async Task The_ring_goes_along_so_that_an_earlier_activity_is_known_in_the_new_report()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 5");
        await anna.SayAsync("Labs for the first half-year in Padova.");
        var answer = anna.Last;
        await anna.SayAsync("switch");
        await anna.SayAsync("2020-H1");
        await anna.SayAsync("High Tech Farming");
        await anna.SayAsync("go to 5");
        Assert.Equal("", await bot.Instance.HandleAsync(answer));
        Assert.Single(await bot.HistoryAsync());
    }

    [Fact]
    public async Task A_half_year_whose_reply_was_lost_does_not_pick_a_partnership()
    {
        await using var bot = await StartAsync();
        var anna = bot.Person("anna");
        await anna.SayAsync("start");
        bot.Instance.Line.Before = () => throw new HttpRequestException("reset");
        await anna.SayAsync("1");
        Assert.Contains("2 of 22 ·", await anna.SayAsync("1"), StringComparison.Ordinal);
        Assert.Empty(await bot.Table(TableNames.People).RangeAsync("sms_2fanna", "m", "m~~", default));
    }

    [Fact]
    public async Task A_welcome_does_not_make_an_unseen_question_seen()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Instance.Line.Before = () => throw new HttpRequestException("reset");
        await anna.SayAsync("26-06-2020");
        var arrival = anna.Write(null);
        (arrival.Type, arrival.MembersAdded) = (ActivityTypes.ConversationUpdate, [arrival.From]);
        Assert.NotEqual("", await bot.Instance.HandleAsync(arrival));
        await anna.SayAsync("https://example.eu");
        Assert.Null(await bot.TextAsync("webpage"));
    }

    private static async Task<Writer> AskedToBeFirstAsync(RestartableBot bot)
    {
        var anna = bot.Person("anna");
        await anna.SayAsync("start");
        await anna.SayAsync("2020-H2");
        bot.AgreesToBeFirst = false;
        await anna.SayAsync("High Tech Farming");
        return anna;
    }
}
