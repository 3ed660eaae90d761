using S3ReportBot.Core.Answers;

namespace S3ReportBot.Tests.Turns;

/// <summary>
/// What is sent soon after the acknowledgement of a text or list, by the channel's clock, and the button that takes it to the other of
/// the two questions.
/// </summary>
public sealed class EnterSendsTests : IAsyncLifetime
{
    private const string Before = "Seven regions map their labs.", Sent = "Forty firms have used them.";

    private static readonly TimeSpan ReplyTakes = TimeSpan.FromSeconds(1);

    private RestartableBot _bot = null!;
    private Writer _anna = null!;

    /// <summary>A long text is acknowledged, and the next long text is asked for.</summary>
    public async Task InitializeAsync()
    {
        _bot = await RestartableBot.StartAsync();
        _anna = await _bot.CoordinatorAsync();
        await _anna.SayAsync("go to 12");
        await _anna.SayAsync(Before);
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData(-1, $"{Before}\n\n{Sent}", null)]
    [InlineData(0, $"{Before}\n\n{Sent}", null)]
    [InlineData(2.9, $"{Before}\n\n{Sent}", null)]
    [InlineData(3, Before, Sent)]
    [InlineData(7.9, Before, Sent)]
    [InlineData(8, Before, Sent)]
    public async Task The_time_since_the_acknowledgement_decides(double seconds, string before, string? open)
    {
        var reply = await SoonAsync(Sent, seconds);
        Assert.Equal((before, open), await TextsAsync());
        Assert.Equal(seconds < 8, reply.Contains("`move it`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_acknowledgement_says_how_much_is_there_and_asks_nothing_again()
    {
        var reply = await SoonAsync(Sent, 1);
        Assert.Contains("It now has 10 words", reply, StringComparison.Ordinal);
        Assert.Contains("answer to 13.", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("13 of 22 ·", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_went_on_is_moved_to_the_question_that_waits()
    {
        await SoonAsync(Sent, 1);
        Assert.Contains("14 of 22 ·", await _anna.SayAsync("move it"), StringComparison.Ordinal);
        Assert.Equal((Before, Sent), await TextsAsync());
    }

    [Fact]
    public async Task What_answered_is_moved_to_the_text_before_and_its_question_is_asked_again()
    {
        await SoonAsync(Sent, 5);
        Assert.Contains("Next: 13. Socio-economic impacts", await _anna.SayAsync("move it"), StringComparison.Ordinal);
        Assert.Equal(($"{Before}\n\n{Sent}", null), await TextsAsync());
    }

    [Theory]
    [InlineData(1, $"{Before}\n\n{Sent}", null)]
    [InlineData(5, Before, Sent)]
    public async Task One_undo_takes_both_parts_of_a_move_back(double seconds, string before, string? open)
    {
        await SoonAsync(Sent, seconds);
        await _anna.SayAsync("move it");
        await _anna.SayAsync("undo");
        Assert.Equal((before, open), await TextsAsync());
    }

    [Fact]
    public async Task The_button_outlives_its_process_and_what_is_only_asked_meanwhile()
    {
        await SoonAsync(Sent, 1);
        await _anna.SayAsync("who sees this?");
        _bot.Start();
        await _anna.SayAsync("move it");
        Assert.Equal((Before, Sent), await TextsAsync());
    }

    [Fact]
    public async Task It_moves_once()
    {
        await SoonAsync(Sent, 1);
        await _anna.SayAsync("move it");
        Assert.Contains("no message to move", await _anna.SayAsync("move it"), StringComparison.Ordinal);
        Assert.Equal((Before, Sent), await TextsAsync());
    }

    [Fact]
    public async Task What_was_changed_since_is_not_moved()
    {
        await SoonAsync(Sent, 1);
        var ben = await _bot.ColleagueAsync(_anna);
        await ben.SayAsync("go to 12");
        await ben.SayAsync("The labs agreed on one price list.");
        Assert.Contains("moved nothing", await _anna.SayAsync("move it"), StringComparison.Ordinal);
        Assert.Equal(("The labs agreed on one price list.", null), await TextsAsync());
    }

    [Fact]
    public async Task What_the_other_question_cannot_read_stays()
    {
        await _anna.SayAsync("go to 20");
        await _anna.SayAsync(Before);
        await SoonAsync(Sent, 1);
        Assert.Contains("left your message", await _anna.SayAsync("move it"), StringComparison.Ordinal);
        Assert.Equal($"{Before}\n\n{Sent}", await _bot.TextAsync("other-platforms-activities"));
    }

    [Fact]
    public async Task What_only_the_question_that_waits_can_read_answers_it()
    {
        await _anna.SayAsync("go to 5");
        await _anna.SayAsync(Before);
        var reply = await SoonAsync("Lapland; Tuscany", 1);
        Assert.Equal(["Lapland", "Tuscany"], (await _bot.RowsAsync("leading-regions")).Select(row => row.Cells[0]));
        Assert.Contains("belongs to 5.", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_go_on_with_a_list_although_the_next_question_takes_a_list_too()
    {
        await _anna.SayAsync("go to 6");
        await _anna.SayAsync("Lapland");
        await SoonAsync("Tuscany", 1);
        Assert.Equal(["Lapland", "Tuscany"], (await _bot.RowsAsync("leading-regions")).Select(row => row.Cells[0]));
        await _anna.SayAsync("move it");
        Assert.Equal(["Lapland"], (await _bot.RowsAsync("leading-regions")).Select(row => row.Cells[0]));
        Assert.Equal(["Tuscany"], (await _bot.RowsAsync("participating-regions")).Select(row => row.Cells[0]));
    }

    [Fact]
    public async Task Rows_go_on_with_a_table_and_can_be_named_by_their_numbers()
    {
        await _anna.SayAsync("go to 10");
        await _anna.SayAsync("Kick-off meeting; 14-10-2020; Online; 35 people");
        var reply = await SoonAsync("Open lab day; 20-10-2020; Padova; 60 people", 1);
        Assert.DoesNotContain("10 of 22 ·", reply, StringComparison.Ordinal);
        await _anna.SayAsync("delete 2");
        Assert.Equal(["Kick-off meeting"], (await _bot.RowsAsync("past-events")).Select(row => row.Cells[0]));
    }

    [Theory]
    [InlineData("skip"), InlineData("who sees this?"), InlineData("thanks")]
    public async Task A_command_a_question_and_thanks_are_what_they_are(string text)
    {
        await SoonAsync(text, 1);
        Assert.Equal((Before, null), await TextsAsync());
    }

    [Fact]
    public async Task A_paste_that_a_client_divides_is_one_answer()
    {
        await _anna.SayAsync("go to 14");
        await _anna.SayAsync("The first part of what we did.");
        foreach (var part in new[] { "small firms", "The second part, with labs.", "And the last one." })
            Assert.DoesNotContain(" of 22 ·", await SoonAsync(part, 0.9), StringComparison.Ordinal);
        Assert.Equal("The first part of what we did.\n\nsmall firms\n\nThe second part, with labs.\n\nAnd the last one.",
            await _bot.TextAsync("other-partnerships-results"));
    }

    /// <summary>Nobody can have read yet that the first of them is kept.</summary>
    [Theory]
    [InlineData("ok next"), InlineData("done"), InlineData("thats all"), InlineData("skip")]
    public async Task What_may_be_no_answer_is_asked_about_for_the_text_before_with_all_that_follows(string end)
    {
        Assert.Contains("add it", await SoonAsync("switches", 0.8), StringComparison.Ordinal);
        await SoonAsync(". It is public", 0.8);
        var asked = await SoonAsync(end, 0.8);
        Assert.Contains("Innovative results", asked, StringComparison.Ordinal);
        Assert.Equal((Before, null), await TextsAsync());

        await _anna.SayAsync("add it");
        Assert.Equal(($"{Before}\n\nswitches\n\n. It is public", null), await TextsAsync());
    }

    [Theory]
    [InlineData("yes", $"{Before}\n\nswitches", null), InlineData("store it", Before, "switches"), InlineData("no", Before, null)]
    public async Task Its_author_says_what_it_is(string word, string before, string? open)
    {
        await SoonAsync("switches", 0.8);
        _bot.Start();
        await _anna.SayAsync(word);
        Assert.Equal((before, open), await TextsAsync());
    }

    [Fact]
    public async Task A_text_that_reads_like_something_else_goes_on_or_is_kept_and_never_gone()
    {
        var said = "";
        foreach (var part in new[] { "They tell when it is dry", "and send it to the farmer", "by radio." })
            said = await SoonAsync(part, 0.8);
        await _anna.SayAsync("add it");
        Assert.Equal(($"{Before}\n\nThey tell when it is dry\n\nand send it to the farmer\n\nby radio.", null), await TextsAsync());
    }

    [Theory]
    [InlineData("done", 1), InlineData("done", 30), InlineData("thats all", 2)]
    public async Task Done_below_what_was_added_ends_the_adding_and_leaves_nothing_out(string word, double seconds)
    {
        await _anna.SayAsync("go to 8");
        await _anna.SayAsync("Lapland");
        await SoonAsync("Navarra", 1);
        var reply = await SoonAsync(word, seconds);
        Assert.DoesNotContain("Left out", reply, StringComparison.Ordinal);
        Assert.Contains("Interested regions is complete", reply.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("9. Working areas", reply, StringComparison.Ordinal);
        Assert.Equal(AnswerState.Open, (await _bot.ReadAsync()).Answers["working-areas"].State);
    }

    private Task<string> SoonAsync(string text, double seconds) => _anna.SayAsync(text, ReplyTakes + TimeSpan.FromSeconds(seconds));

    private async Task<(string? Before, string? Open)> TextsAsync() =>
        (await _bot.TextAsync("innovative-results"), await _bot.TextAsync("socio-economic-impacts"));
}
