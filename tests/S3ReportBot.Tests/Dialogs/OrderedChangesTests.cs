using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Commands;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>What is offered can be carried out, and a correction is about the answer that it names.</summary>
public class OrderedChangesTests
{
    private const string Three = "Lapland (FI), FI1D7; Navarra (ES), ES22; Tuscany (IT), ITI1";

    [Theory]
    [InlineData("go to 6", "please remove row 99", "no row 99"), InlineData("go to 6", "delete -1", "no row -1")]
    [InlineData("go to 6", "remove row -2 please", "no row -2"), InlineData("go to 6", "delete 2 and 9", "no row 9")]
    public async Task A_row_that_is_not_there_is_said_at_once(string command, string order, string says)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three, command);

        var said = await bot.SaysAsync(order);

        Assert.Contains(says, said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(said.Buttons, button => button.StartsWith("delete", StringComparison.Ordinal));
        Assert.Equal(Three.Split("; "), GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Theory]
    [InlineData("delete the first and the third", "Navarra (ES), ES22"), InlineData("delete 2 and 3", "Lapland (FI), FI1D7"), InlineData("please remove 1 and 3", "Navarra (ES), ES22")]
    public async Task Several_rows_are_deleted_by_one_order(string order, string left)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three, "go to 6", order);
        Assert.Equal(3, GrammarTests.Entries(await bot.AnswerAsync("leading-regions"))!.Count());

        await bot.SaysAsync("yes");
        Assert.Equal([left], GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Fact]
    public async Task Two_rows_that_change_places_are_no_change_of_one()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three, "go to 6");

        Assert.DoesNotContain("do not find", (await bot.SaysAsync("switch 2 and 3 around")).Text, StringComparison.Ordinal);
        Assert.Equal(Three.Split("; "), GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Fact]
    public async Task The_second_one_is_one_row()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three, "go to 6", "remove the second one", "yes");

        Assert.Equal(["Lapland (FI), FI1D7", "Tuscany (IT), ITI1"], GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Fact]
    public async Task A_row_that_is_wrong_is_that_row_and_yes_files_nothing()
    {
        await using var bot = await Situations.OpenAsync(Situations.Table);
        await bot.SaysAllAsync("row 1 has the wrong region", "yes");

        Assert.Equal(["Museums", "Games"], GrammarTests.Entries(await bot.AnswerAsync("working-areas")));
    }

    [Fact]
    public async Task Rows_typed_with_a_comma_are_deleted()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three, "go to 6", "delete 2, 3");

        Assert.Equal(["Lapland (FI), FI1D7"], GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Fact]
    public async Task A_whole_list_is_deleted_by_its_numbers_only_after_a_question()
    {
        const string Five = $"{Three}; Lazio (IT), ITI4; Crete (EL), EL43";
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Five, "go to 6", "delete 1, 2, 3, 4, 5");
        Assert.Equal(Five.Split("; "), GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));

        await bot.SaysAsync("yes");
        Assert.Null((await bot.AnswerAsync("leading-regions")).Content);
    }

    [Theory]
    [InlineData("go to 12", "please remove row 2"), InlineData("go to 4", "please edit row 2"),
        InlineData("go to 12", "could you move row 1 to 2")]
    [InlineData("go to 10", "we had a couple of meetings but no big past events")]
    public async Task What_would_be_refused_is_not_offered(string command, string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAsync(command);

        var said = await bot.SaysAsync(message);

        Assert.DoesNotContain(said.Buttons, button => button.Split(' ')[0] is "delete" or "edit" or "move" or "go");
    }

    [Fact]
    public async Task Whoever_is_asked_is_asked_for_a_whole_section()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);

        Assert.Contains("✓", (await bot.SaysAsync("ask Quy to do past events and outreach")).Text + (await bot.SaysAsync("yes")).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Navarra is wrong, it should be Aragon (ES), ES24", false),
        InlineData("Navarra is wrong, it should be Aragon (ES), ES24", true)]
    public async Task What_is_wrong_and_what_is_right_is_one_change(string message, bool isNext)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three);
        if (!isNext)
            await bot.SaysAsync("go to 6");

        await bot.SaysAllAsync(message, "yes");

        Assert.Equal(["Lapland (FI), FI1D7", "Aragon (ES), ES24", "Tuscany (IT), ITI1"],
            GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Fact]
    public async Task What_is_added_begins_the_open_list()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three, "add Umbria and Molise", "store it", "go to 7", "add Aragon (ES), ES24", "yes");

        Assert.Equal(Three.Split("; "), GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
        Assert.Equal("Aragon (ES), ES24", GrammarTests.Entries(await bot.AnswerAsync("participating-regions"))!.Last());
        Assert.Contains("Umbria", GrammarTests.Entries(await bot.AnswerAsync("participating-regions"))!.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_that_was_forgotten_belongs_to_the_list_just_filled_in()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", "Lapland (FI), FI1D7", "wait i forgot Navarra", "yes");

        Assert.Equal(["Lapland (FI), FI1D7", "Navarra"], GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }
}
