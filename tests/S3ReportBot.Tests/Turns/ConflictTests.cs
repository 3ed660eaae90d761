using S3ReportBot.Core.Answers;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>Two people, one answer: found by the version that each was shown, decided by whoever came second.</summary>
public abstract class ConflictTests : OnAnyEngine
{
    [Theory]
    [InlineData("mine", "By Anna.")]
    [InlineData("theirs", "By Ben.")]
    [InlineData("both", "By Ben.\n\nBy Anna.")]
    [InlineData("BOTH.", "By Ben.\n\nBy Anna.")]
    public async Task The_second_author_sees_both_texts_and_chooses(string word, string stands)
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 5, "By Ben.");
        var reply = await anna.SayAsync("By Anna.");
        Assert.All(["ben changed", "By Ben.", "By Anna.", "`mine`", "`theirs`", "`both`"], part => Assert.Contains(part, reply, StringComparison.Ordinal));
        Assert.DoesNotContain("✓", reply, StringComparison.Ordinal);
        Assert.Equal("By Ben.", await bot.TextAsync("executive-summary"));
        Assert.Single(await bot.PendingConflictsAsync());
        Assert.Contains("6 of 22 ·", await anna.SayAsync(word), StringComparison.Ordinal);
        Assert.Equal(stands, await bot.TextAsync("executive-summary"));
        Assert.Empty(await bot.PendingConflictsAsync());
    }

    [Fact]
    public async Task Until_then_the_first_stands_and_review_and_the_question_say_so_after_a_restart_too()
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await MeetAsync(bot, 5, "By Ben.");
        await anna.SayAsync("By Anna.");
        await anna.SayAsync("go to 12");
        bot.Start();
        Assert.Contains("`go to 5` Executive summary: there are two texts, please choose", await anna.SayAsync("review"),
            StringComparison.Ordinal);
        Assert.Contains("there are two texts, anna chooses", await ben.SayAsync("review"), StringComparison.Ordinal);
        var reply = await anna.SayAsync("go to 5");
        Assert.All(["By Ben.", "By Anna.", "`mine`"], part => Assert.Contains(part, reply, StringComparison.Ordinal));
        Assert.DoesNotContain("By Anna.", await ben.SayAsync("go to 5"), StringComparison.Ordinal);
        await anna.SayAsync("mine");
        Assert.Equal("By Anna.", await bot.TextAsync("executive-summary"));
    }

    [Fact]
    public async Task The_words_choose_only_where_they_were_asked_for()
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 5, "By Ben.");
        await anna.SayAsync("By Anna.");
        await anna.SayAsync("go to 12");
        Assert.Contains("I have not stored “mine” yet", await anna.SayAsync("mine"), StringComparison.Ordinal);
        Assert.Equal("By Ben.", await bot.TextAsync("executive-summary"));
        Assert.Single(await bot.PendingConflictsAsync());
    }

    [Fact]
    public async Task Correcting_an_answer_that_one_was_shown_is_no_conflict()
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 5, "By Ben.");
        await anna.SayAsync("go to 5");
        Assert.Contains("✓ Saved", await anna.SayAsync("By Anna."), StringComparison.Ordinal);
        Assert.Equal("By Anna.", await bot.TextAsync("executive-summary"));
    }

    [Fact]
    public async Task The_same_text_by_both_is_no_conflict()
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 5, "Padova and Seville.");
        Assert.Contains("saved already", await anna.SayAsync("Padova and Seville."), StringComparison.Ordinal);
        Assert.Empty(await bot.PendingConflictsAsync());
    }

    [Fact]
    public async Task Ones_own_change_in_another_conversation_is_one()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 5");
        var elsewhere = anna.In("second-chat");
        await elsewhere.SayAsync("start");
        await elsewhere.SayAsync("2020-H2");
        await elsewhere.SayAsync("High Tech Farming");
        await elsewhere.SayAsync("go to 5");
        await elsewhere.SayAsync("Labs in Seville.");
        Assert.Contains("in another chat", await anna.SayAsync("Labs in Padova."), StringComparison.Ordinal);
        Assert.Equal("Labs in Seville.", await bot.TextAsync("executive-summary"));
        await anna.SayAsync("both");
        Assert.Equal("Labs in Seville.\n\nLabs in Padova.", await bot.TextAsync("executive-summary"));
    }

    [Fact]
    public async Task What_was_changed_once_more_is_shown_once_more_before_anything_is_chosen()
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await MeetAsync(bot, 5, "By Ben.");
        await anna.SayAsync("By Anna.");
        await ben.SayAsync("go to 5");
        await ben.SayAsync("Ben once more.");
        Assert.Contains("Ben once more.", await anna.SayAsync("mine"), StringComparison.Ordinal);
        Assert.Equal("Ben once more.", await bot.TextAsync("executive-summary"));
        await anna.SayAsync("mine");
        Assert.Equal("By Anna.", await bot.TextAsync("executive-summary"));
    }

    [Theory]
    [InlineData(3, "26-06-2020", "27-06-2020")]
    [InlineData(4, "https://ben.eu", "https://anna.eu")]
    public async Task A_date_and_an_address_have_no_both(int number, string bens, string annas)
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, number, bens);
        Assert.DoesNotContain("`both`", await anna.SayAsync(annas), StringComparison.Ordinal);
        await anna.SayAsync("mine");
        Assert.Equal(annas, await bot.TextAsync(number == 3 ? "start-date" : "webpage"));
    }

    [Fact]
    public async Task Two_lists_become_one_without_doubles()
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 6, "Lapland; Tuscany");
        Assert.Contains("`both`", await anna.SayAsync("Tuscany; Navarra"), StringComparison.Ordinal);
        await anna.SayAsync("both");
        Assert.Equal(["Lapland", "Tuscany", "Navarra"], (await bot.RowsAsync("leading-regions")).Select(row => row.Cells[0]));
    }

    [Theory]
    [InlineData("clear")]
    [InlineData("delete all")]
    public async Task What_one_has_not_seen_is_not_removed(string command)
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 6, "Lapland");
        Assert.Contains("1. Lapland", await anna.SayAsync(command), StringComparison.Ordinal);
        Assert.Single(await bot.RowsAsync("leading-regions"));
        await anna.SayAsync(command);
        Assert.Empty(await bot.RowsAsync("leading-regions"));
    }

    [Fact]
    public async Task Nobody_is_asked_about_an_addition()
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 5, "By Ben.");
        Assert.Contains("✓ Added", await anna.SayAsync("add: By Anna."), StringComparison.Ordinal);
        Assert.Equal("By Ben.\n\nBy Anna.", await bot.TextAsync("executive-summary"));
    }

    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.After)]
    public async Task A_kill_while_the_text_is_kept_loses_nothing_and_doubles_nothing(Moment when)
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 5, "By Ben.");
        bot.Tables.DieAt(TableNames.Reports, when);
        await anna.SayAsync("By Anna.");
        bot.Start();
        await anna.AgainAsync();
        Assert.Equal(new TextContent("By Anna."), Assert.Single(await bot.PendingConflictsAsync()).Content);
        Assert.Equal("By Ben.", await bot.TextAsync("executive-summary"));
    }

    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.After)]
    public async Task A_kill_while_one_chooses_takes_effect_once(Moment when)
    {
        await using var bot = await StartAsync();
        var (anna, _) = await MeetAsync(bot, 5, "By Ben.");
        await anna.SayAsync("By Anna.");
        bot.Tables.DieAt(TableNames.Reports, when);
        await anna.SayAsync("both");
        bot.Start();
        await anna.AgainAsync();
        Assert.Equal("By Ben.\n\nBy Anna.", await bot.TextAsync("executive-summary"));
        Assert.Equal(2, (await bot.HistoryAsync()).Count);
        Assert.Empty(await bot.PendingConflictsAsync());
    }

    /// <summary>Anna has a question before her while Ben answers it.</summary>
    internal static async Task<(Writer Anna, Writer Ben)> MeetAsync(RestartableBot bot, int number, string bens)
    {
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync($"go to {number}");
        await ben.SayAsync($"go to {number}");
        await ben.SayAsync(bens);
        return (anna, ben);
    }
}
