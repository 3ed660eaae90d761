using System.Text.Json;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reminders;

/// <summary>What the buttons of a reminder do while another report is worked on.</summary>
public class ReminderCardTests
{
    [Fact]
    public async Task Continue_goes_on_in_the_report_that_the_reminder_is_about()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "Solar Energy", "26-06-2020", "switch", "1", "Bioenergy", "26-06-2020");

        var reply = await bot.SubmitsAsync(Button("solar-energy~2020-H2", "continue"));

        Assert.Contains("Solar Energy", reply.Text, StringComparison.Ordinal);
        Assert.Contains("4 of 22", reply.Text, StringComparison.Ordinal);
        Assert.Equal("solar-energy", (await bot.ReportAsync())!.Key.Partnership);
    }

    [Theory]
    [InlineData("smart-grids~2020-H2", "continue")]
    [InlineData("solar-energy", "continue")]
    [InlineData("~2020-H2", "continue")]
    public async Task Any_other_button_of_another_report_changes_nothing(string report, string text)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "Solar Energy", "26-06-2020", "switch", "1", "Bioenergy", "26-06-2020");

        var reply = await bot.SubmitsAsync(Button(report, text));

        Assert.Contains("not of the report you are working on", reply.Text, StringComparison.Ordinal);
        Assert.Equal("bioenergy", (await bot.ReportAsync())!.Key.Partnership);
    }

    [Theory]
    [InlineData("yes", "solar-energy")]
    [InlineData("no", "bioenergy")]
    public async Task An_older_button_of_another_report_offers_to_open_it(string word, string partnership)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "Solar Energy", "26-06-2020", "switch", "1", "Bioenergy", "26-06-2020");

        Assert.Contains("Solar Energy", (await bot.SubmitsAsync(Button("solar-energy~2020-H2", "later"))).Text, StringComparison.Ordinal);
        await bot.RestartAsync();
        await bot.SaysAsync(word);

        Assert.Equal(partnership, (await bot.ReportAsync())!.Key.Partnership);
    }

    private static JsonElement Button(string report, string text) => JsonSerializer.SerializeToElement(new Dictionary<string, object>
    {
        [CardSubmit.ReportName] = report,
        [CardSubmit.QuestionName] = "",
        [CardSubmit.BaseName] = 0,
        [CardSubmit.TextName] = text,
    });
}
