namespace S3ReportBot.Tests.Turns;

/// <summary>One activity that is delivered more than once.</summary>
public abstract class RepeatedActivityTests : OnAnyEngine
{
    [Fact]
    public async Task In_normal_delivery_it_gets_no_second_reply()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("26-06-2020");
        Assert.Equal("", await anna.AgainAsync());
        Assert.Single(await bot.HistoryAsync());
    }

    [Fact]
    public async Task Where_replies_travel_in_the_response_each_delivery_gets_one_with_the_open_question()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        Assert.Contains("4 of 22 ·", await anna.SayInResponseAsync("26-06-2020"), StringComparison.Ordinal);
        Assert.Contains("4 of 22 ·", await anna.AgainAsync(), StringComparison.Ordinal);
        Assert.Single(await bot.HistoryAsync());
    }

    [Fact]
    public async Task The_response_puts_a_column_and_a_choice_again_too()
    {
        await using var bot = await StartAsync();
        var anna = bot.Person("anna");
        await anna.SayInResponseAsync("start");
        Assert.Contains("1 of 22 ·", await anna.AgainAsync(), StringComparison.Ordinal);
        await anna.SayInResponseAsync("2020-H2");
        await anna.SayInResponseAsync("High Tech Farming");
        await anna.SayInResponseAsync("yes");
        await anna.SayInResponseAsync("go to 9");
        Assert.Contains("Region in charge", await anna.SayInResponseAsync("Tourism"), StringComparison.Ordinal);
        Assert.Contains("Region in charge", await anna.AgainAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_is_done_once_however_often_it_comes()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("26-06-2020");
        await anna.SayAsync("https://example.eu");
        await anna.SayAsync("undo");
        await anna.AgainAsync();
        Assert.Equal("26-06-2020", await bot.TextAsync("start-date"));
        Assert.Null(await bot.TextAsync("webpage"));
        await anna.SayAsync("undo");
        Assert.Null(await bot.TextAsync("start-date"));
    }

    [Fact]
    public async Task A_card_that_comes_twice_under_new_ids_changes_once()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync(channel: "directline");
        await anna.SayAsync("go to 21");
        var card = Enumerable.Range(1, 17).ToDictionary(number => $"r{number}", _ => "2");
        Assert.Contains("17 of 17", await anna.SubmitAsync(card, "sdg", 0), StringComparison.Ordinal);
        Assert.Contains("saved already", await anna.SubmitAsync(card, "sdg", 0), StringComparison.Ordinal);
        card["r1"] = "5";
        Assert.Contains("nothing", await anna.SubmitAsync(card, "sdg", 0), StringComparison.Ordinal);
        Assert.Single(await bot.HistoryAsync());
    }

    [Fact]
    public async Task Without_id_and_time_the_same_text_is_not_filed_twice_and_not_met_with_silence()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var activity = anna.Write("We met in Padova.");
        await anna.SayAsync("go to 5");
        (activity.Id, activity.Timestamp) = (null, null);
        Assert.Contains("Saved", await bot.Instance.HandleAsync(activity), StringComparison.Ordinal);
        Assert.NotEqual("", await bot.Instance.HandleAsync(activity));
        Assert.Single(await bot.HistoryAsync());
    }

    [Fact]
    public async Task An_activity_of_nobody_is_passed_over()
    {
        await using var bot = await StartAsync();
        var activity = bot.Person("anna").Write("help");
        activity.From = null;
        Assert.Equal("", await bot.Instance.HandleAsync(activity));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public async Task A_time_that_no_clock_can_mean_is_none(int year)
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        foreach (var text in new[] { "26-06-2020", "https://example.eu" })
        {
            var activity = anna.Write(text);
            activity.Timestamp = new DateTimeOffset(year, 12, 31, 23, 59, 59, TimeSpan.Zero);
            await bot.Instance.HandleAsync(activity);
        }

        Assert.Equal("https://example.eu", await bot.TextAsync("webpage"));
    }
}
