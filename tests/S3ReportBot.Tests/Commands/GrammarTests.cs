using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Commands;

/// <summary>What is a command, what is an answer, and what is neither.</summary>
public class GrammarTests
{
    [Theory]
    [InlineData("help"), InlineData("HELP"), InlineData("  Help  "), InlineData("help."), InlineData("Help ."), InlineData("\thelp\n")]
    [InlineData("go to 7"), InlineData("Go To 7."), InlineData("go  to \t 7"), InlineData("GO TO PARTICIPATING REGIONS"), InlineData("go to II.3.")]
    [InlineData("go to results"), InlineData("Delete all."), InlineData("show history"), InlineData("Remind me."), InlineData("fix 3"),
        InlineData("Ignore 12."), InlineData("go to 23")]
    public async Task A_reserved_word_in_any_case_with_blanks_around_and_one_full_stop_is_never_stored(string text)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        var before = await bot.ChangesAsync();

        await bot.SaysAsync(text);

        Assert.Equal(before, await bot.ChangesAsync());
    }

    [Theory]
    [InlineData("3 regions"), InlineData("3, 4"), InlineData("-3"), InlineData("3.5"), InlineData("Stop and go funding is the main risk.")]
    [InlineData("Help for small museums is what we do."), InlineData("Back in 2019 four regions met in Padova."),
        InlineData("We help museums\nand share labs")]
    public async Task A_text_that_says_something_is_an_answer_and_is_kept_to_the_letter(string text)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        await bot.SaysAsync(text);

        Assert.Equal(text, Text(await bot.AnswerAsync("executive-summary")));
    }

    [Theory]
    [InlineData("help me"), InlineData("I need help"), InlineData("help!"), InlineData("help.."), InlineData("help\nplease"), InlineData("back to the roots")]
    [InlineData("go to market"), InlineData("go to 7 and 8"), InlineData("skip it"), InlineData("submit early"),
        InlineData("join our network")]
    [InlineData("yes"), InlineData("no"), InlineData("none"), InlineData("mine"), InlineData("theirs"), InlineData("both"), InlineData("-"), InlineData("n/a")]
    [InlineData("fix three things"), InlineData("ask them"), InlineData("add this"), InlineData("store it"), InlineData("add it")]
    public async Task What_may_be_an_order_or_nothing_is_not_filed_unasked(string text)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        await bot.SaysAsync(text);

        Assert.Null(Text(await bot.AnswerAsync("executive-summary")));
    }

    [Theory]
    [InlineData("yes"), InlineData("oui")]
    public async Task A_word_of_assent_that_is_kept_aside_is_not_agreed_to_by_itself(string word)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        await bot.SaysAsync(word);
        await bot.SaysAsync(word);
        Assert.Null(Text(await bot.AnswerAsync("executive-summary")));

        await bot.SaysAsync("store it");
        Assert.Equal(word, Text(await bot.AnswerAsync("executive-summary")));
    }

    [Theory]
    [InlineData("=help", "help"), InlineData("= help ", "help"), InlineData("==help", "=help"), InlineData("=3", "3"), InlineData("=yes.", "yes.")]
    [InlineData("=done", "done"), InlineData("=go to 7", "go to 7"), InlineData("=a\nb", "a\nb"), InlineData("=  two  blanks", "two  blanks")]
    public async Task One_leading_equals_sign_makes_the_rest_an_answer(string text, string stored)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        await bot.SaysAsync(text);

        Assert.Equal(stored, Text(await bot.AnswerAsync("executive-summary")));
    }

    [Theory]
    [InlineData("3", "Did you mean `go to 3`"), InlineData("22.", "Did you mean `go to 22`"), InlineData("7", "`=7`")]
    [InlineData("23", "`=23`"), InlineData("2020", "`=2020`"), InlineData("123456", "`=123456`"), InlineData("0", "`=0`"), InlineData("=", "no text")]
    public async Task A_bare_number_is_not_stored_at_a_text(string text, string reply)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        var said = await bot.SaysAsync(text);

        Assert.Contains(reply, said.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerState.Open, (await bot.AnswerAsync("executive-summary")).State);
        Assert.Equal("executive-summary", await bot.CurrentAsync());
    }

    [Fact]
    public async Task A_bare_number_that_is_no_question_is_not_offered_as_a_jump()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        Assert.DoesNotContain("go to 2020", (await bot.SaysAsync("2020")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-"), InlineData("none"), InlineData("None."), InlineData(" N/A "), InlineData("skip")]
    public async Task Nothing_at_an_optional_list_or_table_leaves_it_out(string text)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        await bot.SaysAllAsync("go to 8", text, text);

        Assert.Equal(AnswerState.Skipped, (await bot.AnswerAsync("interested-regions")).State);
        Assert.Equal(AnswerState.Skipped, (await bot.AnswerAsync("working-areas")).State);
    }

    [Theory]
    [InlineData("-"), InlineData("none")]
    public async Task Nothing_at_a_mandatory_list_is_asked_about_and_stored_on_demand(string text)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        await bot.SaysAllAsync("go to 6", text, "store it");

        Assert.Equal([text], Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Theory]
    [InlineData("add: We met  twice."), InlineData("ADD:We met  twice."), InlineData("  add:   We met  twice.  ")]
    public async Task An_added_paragraph_keeps_its_blanks_and_its_full_stop(string text)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        await bot.SaysAllAsync("Labs in Padova.", text);

        Assert.Equal("Labs in Padova.\n\nWe met  twice.", Text(await bot.AnswerAsync("executive-summary")));
    }

    [Theory]
    [InlineData("add: =Labs in Seville."), InlineData("=Labs in Seville.")]
    public async Task An_equals_sign_before_an_added_paragraph_is_no_part_of_it(string text)
    {
        await using var bot = await Situations.OpenAsync(Situations.Adding);

        await bot.SaysAsync(text);

        Assert.Equal("We met in Padova.\n\nLabs in Seville.", Text(await bot.AnswerAsync("executive-summary")));
    }

    [Fact]
    public async Task An_equals_sign_alone_adds_nothing()
    {
        await using var bot = await Situations.OpenAsync(Situations.Adding);

        var said = await bot.SaysAsync("=");

        Assert.Contains("no text", said.Text, StringComparison.Ordinal);
        Assert.Equal("We met in Padova.", Text(await bot.AnswerAsync("executive-summary")));
    }

    [Theory]
    [InlineData("=2020-H1"), InlineData("2020-H1"), InlineData("2"), InlineData("January - June 2020"), InlineData("june 2020")]
    public async Task A_half_year_is_picked_by_number_name_or_a_unique_part_of_it(string text)
    {
        await using var bot = await InMemoryBot.OpenAsync();

        await bot.SaysAllAsync("start", text);

        Assert.Equal(("partnership", "2020-H1"), (await bot.CurrentAsync(), (await bot.PendingQuestionAsync())?.Period));
    }

    internal static string? Text(Answer answer) => (answer.Content as TextContent)?.Text;

    internal static IEnumerable<string>? Entries(Answer answer) => (answer.Content as RowsContent)?.Rows.Select(row => row.Cells[0]);
}
