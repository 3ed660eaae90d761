using S3ReportBot.Tests.Commands;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>An order about an entry, with what shall stand there, is offered as one change and never filed.</summary>
public class EntryChangeTests
{
    private const string Three = "Lapland (FI), FI1D7; Navarra (ES), ES22; Tuscany (IT), ITI1";

    [Theory]
    [InlineData("change 2 to Normandy (FR)", "Lapland (FI), FI1D7|Normandy (FR)|Tuscany (IT), ITI1")]
    [InlineData("edit 3 Umbria (IT), ITI2", "Lapland (FI), FI1D7|Navarra (ES), ES22|Umbria (IT), ITI2")]
    [InlineData("please replace Navarra by Aragon (ES), ES24", "Lapland (FI), FI1D7|Aragon (ES), ES24|Tuscany (IT), ITI1")]
    [InlineData("ersetze Lapland durch Kainuu (FI), FI1D8", "Kainuu (FI), FI1D8|Navarra (ES), ES22|Tuscany (IT), ITI1")]
    public async Task One_entry_is_changed_by_yes(string order, string entries)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three, "go to 6");

        var offered = await bot.SaysAsync(order);
        Assert.Contains("`yes` changes", offered.Text, StringComparison.Ordinal);
        Assert.Equal(Three.Split("; "), GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));

        await bot.SaysAsync("yes");
        Assert.Equal(entries.Split('|'), GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Theory]
    [InlineData("change 9 to Normandy (FR)"), InlineData("replace Umbria by Tuscany"), InlineData("replace 7 with Umbria (IT), ITI2")]
    [InlineData("Lazio is not a member any more")]
    public async Task An_entry_that_is_not_there_is_no_answer(string order)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Three, "go to 6", order);

        Assert.Equal(Three.Split("; "), GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
    }

    [Theory]
    [InlineData("go to 6", "leading-regions", "replace Navarra by Tuscany"),
        InlineData("go to 6", "leading-regions", "replace 3 with Umbria (IT), ITI2")]
    [InlineData("go to 12", "innovative-results", "edit 2 Aragon (ES), ES24")]
    public async Task Where_nothing_is_filled_in_it_is_no_answer_either(string command, string question, string order)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync(command, order);

        Assert.Null((await bot.AnswerAsync(question)).Content);
    }

    [Fact]
    public async Task An_areas_name_is_changed_by_its_number()
    {
        await using var bot = await Situations.OpenAsync(Situations.Table);
        await bot.SaysAllAsync("change 2 to Video games", "yes");

        Assert.Equal(["Museums", "Video games"], GrammarTests.Entries(await bot.AnswerAsync("working-areas")));
    }

    [Theory]
    [InlineData("row 2 date 15 April 2026"), InlineData("oh wait that was row 3")]
    public async Task A_row_that_is_named_within_another_is_asked_about(string message)
    {
        await using var bot = await Situations.OpenAsync(Situations.InsideRow);

        Assert.Contains("not stored", (await bot.SaysAsync(message)).Text, StringComparison.Ordinal);
    }
}
