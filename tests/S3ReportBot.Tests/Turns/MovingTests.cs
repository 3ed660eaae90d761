using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>A draft begun under the wrong half-year or partnership is moved, whatever breaks in between.</summary>
public abstract class MovingTests : OnAnyEngine
{
    private static readonly ReportKey There = new("high-tech-farming", new ReportingPeriod(2020, 1));

    /// <summary>Every write of the turn, before and after: reserve, close, copy, forget the old overview, open, new overview, turn row, note.</summary>
    public static TheoryData<string, Moment, int> Writes
    {
        get
        {
            var data = new TheoryData<string, Moment, int>();
            foreach (var (table, writes) in new[] { (TableNames.Reports, 6), (TableNames.Overview, 2) })
                for (var write = 1; write <= writes; write++)
                    foreach (var when in Enum.GetValues<Moment>())
                        data.Add(table, when, write);
            return data;
        }
    }

    [Fact]
    public async Task All_of_it_goes_along_and_colleagues_follow()
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await BegunAsync(bot);
        Assert.Contains("`move`", await SwitchAsync(anna), StringComparison.Ordinal);
        Assert.Contains("✓ Moved", await anna.SayAsync("move"), StringComparison.Ordinal);
        await AssertMovedAsync(bot);
        var reply = await ben.SayAsync("By Ben.");
        Assert.Contains("anna moved this report", reply, StringComparison.Ordinal);
        Assert.Equal("By Ben.", await bot.TextAsync("innovative-results", There));
        Assert.DoesNotContain("moved", await ben.SayAsync("More by Ben."), StringComparison.Ordinal);
        Assert.Contains("anna: \"Seven regions map their labs.\"", await ShowHistoryAsync(ben), StringComparison.Ordinal);
        await anna.SayAsync("undo");
        Assert.Null(await bot.TextAsync("executive-summary", There));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Killed_anywhere_the_same_activity_finishes_it(string table, Moment when, int write)
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await BegunAsync(bot);
        await SwitchAsync(anna);
        bot.Tables.DieAt(table, when, write);
        await anna.SayAsync("move");
        bot.Start();
        await anna.AgainAsync();
        await AssertMovedAsync(bot);
        await ben.SayAsync("By Ben.");
        Assert.Equal("By Ben.", await bot.TextAsync("innovative-results", There));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Killed_anywhere_a_colleagues_answer_is_neither_lost_nor_left_behind(string table, Moment when, int write)
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await BegunAsync(bot);
        await SwitchAsync(anna);
        bot.Tables.DieAt(table, when, write);
        await anna.SayAsync("move");
        bot.Start();
        Assert.Contains("✓ Saved", await ben.SayAsync("By Ben."), StringComparison.Ordinal);
        await anna.AgainAsync();
        await AssertMovedAsync(bot, "By Ben.");
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Killed_anywhere_the_next_message_finds_the_report_whole(string table, Moment when, int write)
    {
        await using var bot = await StartAsync();
        var (anna, _) = await BegunAsync(bot);
        await SwitchAsync(anna);
        bot.Tables.DieAt(table, when, write);
        await anna.SayAsync("move");
        bot.Start();
        await anna.SayAsync("help");
        if ((await bot.ReadAsync()).Header!.Move is null)
            await anna.SayAsync("move");
        await AssertMovedAsync(bot);
    }

    [Fact]
    public async Task A_colleague_who_writes_while_it_is_moved_is_saved_in_the_new_report()
    {
        await using var bot = await StartAsync(oneProcess: false);
        var (anna, ben) = await BegunAsync(bot);
        await SwitchAsync(anna);
        var first = bot.Instance;
        bot.Start();
        var fromBen = "";
        first.Tables.At(TableNames.Reports, Moment.After, async () => fromBen = await ben.SayAsync("By Ben."), write: 2);
        var move = anna.Write("move");
        Assert.Contains("✓ Moved", await first.HandleAsync(move), StringComparison.Ordinal);
        Assert.Contains("anna moved this report", fromBen, StringComparison.Ordinal);
        await AssertMovedAsync(bot, "By Ben.");
    }

    [Fact]
    public async Task What_was_submitted_meanwhile_is_not_moved()
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await BegunAsync(bot);
        await anna.FillMandatoryAsync();
        await SwitchAsync(anna);
        await ben.SayAsync("submit");
        await ben.SayAsync("yes");
        Assert.Contains("cannot be moved", await anna.SayAsync("move"), StringComparison.Ordinal);
        Assert.Null((await bot.ReadAsync(There)).Header);
        await anna.SayAsync("26-06-2020");
        Assert.Equal("26-06-2020", await bot.TextAsync("start-date", There));
    }

    [Fact]
    public async Task Submitted_between_reserving_and_closing_the_move_is_given_up()
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await BegunAsync(bot);
        await anna.FillMandatoryAsync();
        await SwitchAsync(anna);
        await ben.SayAsync("submit");
        bot.Tables.At(TableNames.Reports, Moment.After, () => ben.SayAsync("yes"));
        Assert.Contains("cannot be moved", await anna.SayAsync("move"), StringComparison.Ordinal);
        Assert.Equal(ReportStatus.Submitted, (await bot.ReadAsync()).Header!.Status);
        Assert.Null((await bot.ReadAsync(There)).Header);
    }

    [Fact]
    public async Task Nothing_is_moved_over_a_report_that_was_begun()
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await BegunAsync(bot);
        await SwitchAsync(anna);
        await SwitchAsync(ben);
        await ben.SayAsync("1 March 2020");
        Assert.Contains("cannot be moved", await anna.SayAsync("move"), StringComparison.Ordinal);
        Assert.Equal(("01-03-2020", "Seven regions map their labs."),
            (await bot.TextAsync("start-date", There), await bot.TextAsync("executive-summary")));
    }

    [Fact]
    public async Task Who_goes_on_instead_is_not_asked_again()
    {
        await using var bot = await StartAsync();
        var (anna, _) = await BegunAsync(bot);
        await SwitchAsync(anna);
        await anna.SayAsync("help");
        await anna.SayAsync("1 March 2020");
        Assert.Contains("`=move`", await anna.SayAsync("move"), StringComparison.Ordinal);
        Assert.Equal("Seven regions map their labs.", await bot.TextAsync("executive-summary"));
    }

    [Fact]
    public async Task Whoever_has_no_right_there_hears_whom_to_ask()
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await BegunAsync(bot);
        await anna.SayAsync("switch");
        await anna.SayAsync("2020-H2");
        await anna.SayAsync("Wireless-S3");
        Assert.Contains("✓ Moved", await anna.SayAsync("move"), StringComparison.Ordinal);
        var reply = await ben.SayAsync("By Ben.");
        Assert.All(["anna moved the report", "Wireless-S3", "join CODE", "did not store"], part => Assert.Contains(part, reply, StringComparison.Ordinal));
        Assert.DoesNotContain("moved the report", await ben.SayAsync("help"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_a_draft_was_moved_away_a_report_can_begin_anew(bool killed)
    {
        await using var bot = await StartAsync();
        var (anna, ben) = await BegunAsync(bot);
        await SwitchAsync(anna);
        await anna.SayAsync("move");
        await anna.SayAsync("switch");
        await anna.SayAsync("2020-H2");
        if (killed)
            bot.Tables.DieAt(TableNames.Reports, Moment.After);
        var reply = await anna.SayAsync("High Tech Farming");
        if (killed)
        {
            bot.Start();
            reply = await anna.AgainAsync();
        }

        Assert.Contains("This one is empty now", reply, StringComparison.Ordinal);
        await anna.SayAsync("1 March 2020");
        Assert.Equal("01-03-2020",
            Assert.IsType<Core.Answers.TextContent>(Assert.Single((await bot.ReadAsync()).Answers.All).Content).Text);
        Assert.Single(await bot.HistoryAsync());
        Assert.Equal("Seven regions map their labs.", await bot.TextAsync("executive-summary", There));
        Assert.Contains("did not store", await ben.SayAsync("By Ben."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_history_is_copied_in_several_batches()
    {
        await using var bot = await StartAsync();
        var (anna, _) = await BegunAsync(bot);
        for (var number = 1; number <= 120; number++)
        {
            await anna.SayAsync("go to 5");
            await anna.SayAsync($"{new string('x', number == 7 ? 45_000 : 10)} {number}");
        }

        var history = await bot.HistoryAsync();
        await SwitchAsync(anna);
        await anna.SayAsync("move");
        Assert.Equal(history.Select(change => (change.Version, change.After)), (await bot.HistoryAsync(There))
            .Select(change => (change.Version, change.After)));
    }

    /// <summary>Two answers by Anna; Ben has question 12 before him.</summary>
    private static async Task<(Writer Anna, Writer Ben)> BegunAsync(RestartableBot bot)
    {
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("26-06-2020");
        await anna.SayAsync("go to 5");
        await anna.SayAsync("Seven regions map their labs.");
        await ben.SayAsync("go to 12");
        return (anna, ben);
    }

    private static async Task<string> SwitchAsync(Writer person)
    {
        await person.SayAsync("switch");
        await person.SayAsync("2020-H1");
        return await person.SayAsync("High Tech Farming");
    }

    private static async Task<string> ShowHistoryAsync(Writer person)
    {
        await person.SayAsync("go to 5");
        return await person.SayAsync("show history");
    }

    private static async Task AssertMovedAsync(RestartableBot bot, string? bens = null)
    {
        Assert.Equal(
            ("26-06-2020", "Seven regions map their labs.", bens),
            (await bot.TextAsync("start-date", There), await bot.TextAsync("executive-summary", There),
                await bot.TextAsync("innovative-results", There)));
        Assert.Equal(bens is null ? 2 : 3, (await bot.HistoryAsync(There)).Count);
        Assert.Equal((MoveStep.Moved, MoveStep.Arrived),
            ((await bot.ReadAsync()).Header!.Move!.Step, (await bot.ReadAsync(There)).Header!.Move!.Step));
        Assert.Empty(await bot.Table(TableNames.Overview).RangeAsync("2020-_482", "", "~~", default));
    }
}
