using S3ReportBot.Core.Answers;

namespace S3ReportBot.Tests.Turns;

/// <summary>Two people at one table or one set of ratings: additions commute, the same row conflicts, moves go by row id.</summary>
public sealed class TableConflictTests
{
    [Fact]
    public async Task Rows_of_both_stand_below_each_other()
    {
        await using var bot = await RestartableBot.StartAsync();
        var (anna, ben) = await AtTableAsync(bot);
        await ben.SayAsync("Fair");
        Assert.Contains("✓ Saved", await anna.SayAsync("Meeting\tMay 2020\tSeville\t30"), StringComparison.Ordinal);
        await ben.SayAsync("June 2020");
        Assert.Equal(["Kick-off", "Fair", "Meeting"], await NamesAsync(bot));
        Assert.Equal("June 2020", (await bot.RowsAsync("past-events"))[1].Cells[1]);
    }

    [Theory]
    [InlineData("mine", "Berlin")]
    [InlineData("theirs", "Seville")]
    [InlineData("both", "Seville\n\nBerlin")]
    public async Task The_same_cell_of_the_same_row_is_a_conflict(string word, string stands)
    {
        await using var bot = await RestartableBot.StartAsync();
        var (anna, ben) = await AtTableAsync(bot);
        await EditPlaceAsync(anna);
        await EditPlaceAsync(ben);
        await ben.SayAsync("Seville");
        var reply = await anna.SayAsync("Berlin");
        Assert.All(["ben changed", "Seville", "Berlin", "`both`"], part => Assert.Contains(part, reply, StringComparison.Ordinal));
        Assert.Contains("10. Past events", await anna.SayAsync(word), StringComparison.Ordinal);
        Assert.Equal(stands, Assert.Single(await bot.RowsAsync("past-events")).Cells[2]);
        Assert.Empty(await bot.PendingConflictsAsync());
    }

    [Fact]
    public async Task A_date_in_a_row_has_no_both_and_an_empty_cell_no_conflict()
    {
        await using var bot = await RestartableBot.StartAsync();
        var (anna, ben) = await AtTableAsync(bot);
        foreach (var person in new[] { anna, ben })
        {
            await person.SayAsync("edit 1");
            await person.SayAsync("skip");
        }

        await ben.SayAsync("May 2020");
        Assert.DoesNotContain("`both`", await anna.SayAsync("June 2020"), StringComparison.Ordinal);
        await anna.SayAsync("mine");
        await anna.SayAsync("edit 1");
        foreach (var _ in Enumerable.Range(0, 3))
            await anna.SayAsync("skip");
        await ben.SayAsync("Seville");
        Assert.Contains("✓ Saved", await anna.SayAsync("30 people"), StringComparison.Ordinal);
        Assert.Equal("June 2020", Assert.Single(await bot.RowsAsync("past-events")).Cells[1]);
    }

    [Fact]
    public async Task A_row_that_is_deleted_while_its_author_chooses_comes_back_with_mine()
    {
        await using var bot = await RestartableBot.StartAsync();
        var (anna, ben) = await AtTableAsync(bot);
        await EditPlaceAsync(anna);
        await EditPlaceAsync(ben);
        await ben.SayAsync("Seville");
        await anna.SayAsync("Berlin");
        await ben.SayAsync("done");
        await ben.SayAsync("go to 10");
        await ben.SayAsync("delete 1");
        await anna.SayAsync("mine");
        Assert.Equal("Berlin", Assert.Single(await bot.RowsAsync("past-events")).Cells[2]);
    }

    [Fact]
    public async Task A_row_changed_since_the_list_was_shown_is_shown_before_it_is_deleted()
    {
        await using var bot = await RestartableBot.StartAsync();
        var (anna, ben) = await AtTableAsync(bot);
        await EditPlaceAsync(ben);
        await ben.SayAsync("Seville");
        Assert.Contains("Seville", await anna.SayAsync("delete 1"), StringComparison.Ordinal);
        Assert.Single(await bot.RowsAsync("past-events"));
        await anna.SayAsync("delete 1");
        Assert.Empty(await bot.RowsAsync("past-events"));
    }

    [Fact]
    public async Task A_move_goes_by_the_rows_that_were_seen()
    {
        await using var bot = await RestartableBot.StartAsync();
        var (anna, ben) = await AtTableAsync(bot);
        await anna.SayAsync("Second\t-\t-\tx");
        await anna.SayAsync("Third\t-\t-\tx");
        await ben.SayAsync("go to 10");
        await ben.SayAsync("delete 1");
        await anna.SayAsync("move 3 2");
        Assert.Equal(["Third", "Second"], await NamesAsync(bot));
    }

    [Fact]
    public async Task Ratings_that_fill_gaps_are_joined_and_others_are_chosen_from()
    {
        await using var bot = await RestartableBot.StartAsync();
        var (anna, ben) = await ConflictTests.MeetAsync(bot, 21, "1=1");
        Assert.Contains("✓ Saved", await anna.SayAsync("2=2"), StringComparison.Ordinal);
        await ben.SayAsync("go to 21");
        await anna.SayAsync("3=3");
        var reply = await ben.SayAsync("-- 5 --------------");
        Assert.All(["`mine`", "`theirs`"], part => Assert.Contains(part, reply, StringComparison.Ordinal));
        Assert.DoesNotContain("`both`", reply, StringComparison.Ordinal);
        await ben.SayAsync("mine");
        var ratings = Assert.IsType<RatingsContent>((await bot.ReadAsync()).Answers["sdg"].Content);
        Assert.Equal(["1", "2", "5"], ratings.Values.Take(3));
    }

    [Fact]
    public async Task A_rating_card_is_compared_with_the_version_it_showed()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync(channel: "directline");
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("go to 21");
        await ben.SayAsync("go to 21");
        await ben.SayAsync("1=1");
        await anna.SayAsync("go to 12");
        var joined = await anna.SubmitAsync(new Dictionary<string, string> { ["r2"] = "2" }, "sdg", 0);
        Assert.Contains("2 of 17", joined, StringComparison.Ordinal);
        var conflict = await anna.SubmitAsync(new Dictionary<string, string> { ["r1"] = "5" }, "sdg", 0);
        Assert.Contains("nothing", conflict, StringComparison.Ordinal);
        await ben.SayAsync("go to 21");
        await ben.SayAsync("1=3");
        Assert.Contains("`mine`", await anna.SubmitAsync(new Dictionary<string, string> { ["r1"] = "5" }, "sdg", 2), StringComparison.Ordinal);
        await anna.SayAsync("theirs");
        Assert.Equal("3", ((RatingsContent)(await bot.ReadAsync()).Answers["sdg"].Content!).Values[0]);
    }

    /// <summary>Both have a table with one row before them.</summary>
    private static async Task<(Writer Anna, Writer Ben)> AtTableAsync(RestartableBot bot)
    {
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("go to 10");
        await anna.SayAsync("| Kick-off | | Bonn | |");
        await ben.SayAsync("go to 10");
        return (anna, ben);
    }

    private static async Task EditPlaceAsync(Writer person)
    {
        await person.SayAsync("edit 1");
        await person.SayAsync("skip");
        await person.SayAsync("skip");
    }

    private static async Task<IEnumerable<string>> NamesAsync(RestartableBot bot) =>
        (await bot.RowsAsync("past-events")).Select(row => row.Cells[0]);
}
