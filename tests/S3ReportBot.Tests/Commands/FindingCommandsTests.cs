using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Commands;

/// <summary>What becomes of findings in a conversation: told once, kept by number, corrected, set aside.</summary>
public class FindingCommandsTests
{
    private static readonly string[] Begun = ["start", "1", "ccre-s3", "26-06-2020", "www.example.eu", "Seven regions map their labs."];

    [Fact]
    public async Task An_answer_is_stored_as_typed_and_its_new_findings_are_told_once()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        var said = await bot.SaysAllAsync([.. Begun, "Tuscany (IT), IT11"]);

        Fragments.AssertInOrder(said.Text, ["✓ Saved: Leading regions", "1.", "The code IT11 is", "Tuscany (IT), ITI1", "`fix 1`", "`go to 6`", "`ignore 1`", "7 of 22"]);
        Assert.Equal(["Tuscany (IT), IT11"], await EntriesAsync(bot, "leading-regions"));
        Assert.DoesNotContain("IT11", (await bot.SaysAllAsync("go to 6", "add: Aragon (ES), ES24", "go to 12")).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix 1")]
    [InlineData("fix")]
    [InlineData("fix all")]
    [InlineData("Fix.")]
    public async Task A_correction_is_made_when_it_is_asked_for_and_undo_takes_it_back(string command)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync([.. Begun, "Tuscany (IT), IT11\nAragon (ES), ES24"]);

        var said = await bot.SaysAsync(command);

        Fragments.AssertInOrder(said.Text, ["✓ Corrected 1 point", "`undo`", "Tuscany (IT), ITI1", "7. Participating regions"]);
        Assert.Equal(["Tuscany (IT), ITI1", "Aragon (ES), ES24"], await EntriesAsync(bot, "leading-regions"));
        Assert.Equal("participating-regions", await bot.CurrentAsync());
        await bot.SaysAsync("undo");
        Assert.Equal(["Tuscany (IT), IT11", "Aragon (ES), ES24"], await EntriesAsync(bot, "leading-regions"));
    }

    [Fact]
    public async Task Fix_all_reaches_every_answer_and_one_undo_takes_all_back()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync([.. Begun, "Tuscany (IT11)\nAragon (ES24)", "Montenegro (ME), ME", "Canary Islands (ES), ES7"]);
        var before = await bot.ChangesAsync();

        var said = await bot.SaysAsync("fix all");

        Assert.Contains("✓ Corrected 4 points", said.Text, StringComparison.Ordinal);
        Assert.Equal(["Tuscany (IT), ITI1", "Aragon (ES), ES24"], await EntriesAsync(bot, "leading-regions"));
        Assert.Equal(["Montenegro (ME), ME00"], await EntriesAsync(bot, "participating-regions"));
        Assert.Equal(["Canary Islands (ES), ES70"], await EntriesAsync(bot, "interested-regions"));
        Assert.Equal(before + 3, await bot.ChangesAsync());

        var undone = await bot.SaysAsync("undo");

        Assert.Contains("Leading regions, Participating regions, Interested regions", undone.Text, StringComparison.Ordinal);
        Assert.Equal(["Tuscany (IT11)", "Aragon (ES24)"], await EntriesAsync(bot, "leading-regions"));
        Assert.Equal(["Canary Islands (ES), ES7"], await EntriesAsync(bot, "interested-regions"));
    }

    [Fact]
    public async Task A_number_stays_while_its_finding_does_also_for_a_colleague_and_after_a_restart()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync([.. Begun, "Tuscany (IT), IT11\nCrete (GR), EL43"]);
        await bot.SaysAsync("fix 1");
        await bot.RestartAsync();
        var code = (await bot.SaysAsync("invite")).Text.Split('`').First(word => word.StartsWith("join ", StringComparison.Ordinal));
        await bot.SaysAsync(code, "Ben");

        var said = await bot.SaysAsync("review", "Ben");

        Assert.DoesNotContain("IT11", said.Text, StringComparison.Ordinal);
        Fragments.AssertInOrder(said.Text, ["A reader may ask about 1 point", "2.", "NUTS writes EL for Greece", "`fix 2`"]);
        Assert.Contains("no point 1", (await bot.SaysAsync("fix 1", "Ben")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_set_aside_is_hidden_and_who_did_it_is_kept()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync([.. Begun, "Serbia"]);

        Assert.Contains("Ignored: 1", (await bot.SaysAsync("ignore")).Text, StringComparison.Ordinal);

        await bot.RestartAsync();
        var review = await bot.SaysAsync("review");
        Assert.DoesNotContain("whole country", review.Text, StringComparison.Ordinal);
        Assert.Contains("Ignored: 1 (Anna)", review.Text, StringComparison.Ordinal);
        Assert.Contains("Serbia", (await bot.SaysAllAsync("go to 6", "delete all", "Serbia and Kosovo (RS)", "go to 6", "Serbia")).Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Ignored:", (await bot.SaysAsync("review")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bare_words_mean_the_last_message_only()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync([.. Begun, "Tuscany (IT), IT11", "help"]);

        Assert.Contains("had nothing to fix", (await bot.SaysAsync("fix")).Text, StringComparison.Ordinal);

        await bot.SaysAllAsync("review", "fix");
        Assert.Equal(["Tuscany (IT), ITI1"], await EntriesAsync(bot, "leading-regions"));
    }

    [Fact]
    public async Task What_has_no_correction_says_where_to_go()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync([.. Begun, "Serbia"]);

        var said = await bot.SaysAsync("fix 1");

        Fragments.AssertInOrder(said.Text, ["do not know what is right", "`go to 6`", "`ignore 1`"]);
        Assert.Equal(["Serbia"], await EntriesAsync(bot, "leading-regions"));
    }

    [Fact]
    public async Task Findings_block_nothing()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        var asked = await bot.SaysAllAsync([.. Begun, "Tuscany (IT), IT11", "Serbia", "submit"]);

        Assert.Contains("A reader may ask about 2 points", asked.Text, StringComparison.Ordinal);
        Assert.Contains("✓ Submitted", (await bot.SaysAsync("yes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_in_a_cell_is_corrected_within_it()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync(
            [.. Begun, "Aragon (ES), ES24", "later", "skip", "Tourism; Aragon (ES24); Tuscany (IT11), Veneto (ITH3); nobody"]);

        await bot.SaysAsync("fix");

        Assert.Equal(["Tourism", "Aragon (ES24)", "Tuscany (IT), ITI1, Veneto (ITH3)", "nobody"],
            Assert.Single(Rows(await bot.AnswerAsync("working-areas"))).Cells);
    }

    private static async Task<IEnumerable<string>> EntriesAsync(InMemoryBot bot, string question) =>
        Rows(await bot.AnswerAsync(question)).Select(row => row.Cells[0]);

    private static IReadOnlyList<Row> Rows(Answer answer) => ((RowsContent)answer.Content!).Rows;
}
