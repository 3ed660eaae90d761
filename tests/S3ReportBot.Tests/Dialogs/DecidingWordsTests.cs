using S3ReportBot.Tests.Commands;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>Whoever asks, keeps or goes on has not decided: what waits for a word goes on waiting.</summary>
public class DecidingWordsTests
{
    private const string Summary =
        "Seven regions map their labs and share what they learn with the others. In two years we want one catalogue of "
        + "equipment for small firms, with prices and opening hours, and a fund that pays the first three days of every visit.";

    [Theory]
    [InlineData("is that ok?"), InlineData("right?"), InlineData("sure?"), InlineData("yes?"), InlineData("is this right"),
        InlineData("ist das gut so?")]
    [InlineData("weiter"), InlineData("go on"), InlineData("dalej")]
    public async Task A_text_that_is_kept_aside_is_stored_by_a_plain_word_alone(string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 15", "see annex", message);

        Assert.Null((await bot.AnswerAsync("business-involvement")).Content);
    }

    [Theory]
    [InlineData("is that ok?"), InlineData("ok"), InlineData("fine"), InlineData("all good"), InlineData("go on"), InlineData("weiter")]
    [InlineData("keep it as it is"), InlineData("it is fine as it is"), InlineData("laisse comme ça"), InlineData("bleibt so"),
        InlineData("no")]
    public async Task What_is_filled_in_is_emptied_by_a_plain_yes_alone(string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync(Summary, "go to 5", "clear", message);

        Assert.Equal(Summary, GrammarTests.Text(await bot.AnswerAsync("executive-summary")));
    }

    [Theory]
    [InlineData("keep it as it is"), InlineData("keep it"), InlineData("as it is"), InlineData("all good"), InlineData("fine"),
        InlineData("is it ok?")]
    public async Task A_list_that_would_be_replaced_stays_unless_its_author_says_so(string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync(
            "go to 6", "Lapland (FI), FI1D7; Kainuu (FI), FI1D8; Tuscany (IT), ITI1; Lazio (IT), ITI4; Crete (EL), EL43", "go to 6",
            "Aragon (ES), ES24", message);

        Assert.Equal(5, GrammarTests.Entries(await bot.AnswerAsync("leading-regions"))!.Count());
    }

    [Theory]
    [InlineData("clear", "stay"), InlineData("see annex")]
    public async Task What_would_be_replaced_is_named_and_can_be_kept(params string[] messages)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync([Summary, "go to 5", .. messages[..^1]]);

        var asked = await bot.SaysAsync(messages[^1]);
        Assert.Contains("has an answer now", asked.Text, StringComparison.Ordinal);

        await bot.SaysAsync("add it");
        Assert.Equal($"{Summary}\n\n{messages[^1]}", GrammarTests.Text(await bot.AnswerAsync("executive-summary")));
    }

    /// <summary>What is offered in place of storing it can be stored too, and then it is known what goes.</summary>
    [Theory]
    [InlineData("please ask Ben to do this part"), InlineData("I meant Lazio, not Tuscany"), InlineData("next one please")]
    public async Task Nothing_is_replaced_below_an_offer_that_does_not_name_it(string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync(Summary, "Lapland (FI), FI1D7; Tuscany (IT), ITI1", "go to 5");
        var offered = await bot.SaysAsync(message);
        await bot.SaysAsync("store it");

        Assert.True(
            Summary == GrammarTests.Text(await bot.AnswerAsync("executive-summary"))
            || (offered.Text.Contains("replaces it", StringComparison.Ordinal)
                && offered.Text.Contains("add it", StringComparison.Ordinal)),
            offered.Text);
    }

    [Fact]
    public async Task Of_an_entry_that_is_edited_the_entry_is_named_and_not_the_list()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", "Lapland (FI), FI1D7; Tuscany (IT), ITI1", "go to 6", "edit 2");

        var asked = await bot.SaysAsync("see annex");
        Assert.Contains("Tuscany (IT), ITI1", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 entries", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes"), InlineData("yes please"), InlineData("store it"), InlineData("ja")]
    public async Task A_plain_yes_replaces_it(string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync(
            "go to 6", "Lapland (FI), FI1D7; Kainuu (FI), FI1D8; Tuscany (IT), ITI1; Lazio (IT), ITI4; Crete (EL), EL43", "go to 6",
            "Aragon (ES), ES24", message);

        Assert.Equal(["Aragon (ES), ES24"], GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Theory]
    [InlineData("yes?"), InlineData("is that right?"), InlineData("shall i say yes?"), InlineData("ok?")]
    public async Task A_question_submits_nothing(string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("Seven regions map their labs.", "Lapland (FI), FI1D7", "Aragon (ES), ES24", "submit", message);

        Assert.Contains("not yet submitted", (await bot.SaysAsync("status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_a_confirmation_is_not_called_good()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("Seven regions map their labs.", "Lapland (FI), FI1D7", "Aragon (ES), ES24", "submit");

        Assert.DoesNotContain("Good.", (await bot.SaysAsync("is that ok?")).Text, StringComparison.Ordinal);
    }

    /// <summary>What reads as a question or a sigh, by few signs, and may be an answer: nothing is filed, and nothing is lost.</summary>
    [Theory]
    [InlineData("go to 22", "self-assessment", "I am not happy with how it goes. It takes too long and nobody answers my mails.")]
    [InlineData("go to 12", "innovative-results", "What we did: four meetings, one budget")]
    public async Task What_was_served_is_stored_when_its_author_says_so(string command, string question, string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAsync(command);

        var served = await bot.SaysAsync(message);
        Assert.Null((await bot.AnswerAsync(question)).Content);
        Assert.Contains("store it", served.Text, StringComparison.Ordinal);

        await bot.SaysAsync("store it");
        Assert.Equal(message, GrammarTests.Text(await bot.AnswerAsync(question)));
    }

    [Fact]
    public async Task What_was_served_is_stored_by_no_other_word_and_goes_without_one()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 12", "What we did: four meetings, one budget", "yes");
        Assert.Null((await bot.AnswerAsync("innovative-results")).Content);

        await bot.SaysAllAsync("no", "What we did: four meetings, one budget");
        var next = await bot.SaysAsync("Four partners met four times and agreed on one budget.");

        Assert.DoesNotContain("did not store", next.Text, StringComparison.Ordinal);
        Assert.Equal("Four partners met four times and agreed on one budget.",
            GrammarTests.Text(await bot.AnswerAsync("innovative-results")));
    }
}
