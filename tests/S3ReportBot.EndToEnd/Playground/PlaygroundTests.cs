using S3ReportBot.Core.Questionnaires;
using S3ReportBot.EndToEnd.Reporting;
using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.EndToEnd.Playground;

/// <summary>The bot in a client that speaks Teams' protocol and was written by somebody else.</summary>
public sealed class PlaygroundTests
{
    private const string Hello = "no person, no AI";

    [NeedsToolFact(Chromium.Tool, "node", "npm")]
    public async Task The_whole_report_is_filled_in_and_submitted()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.Address);
        await using var browser = await Chromium.StartAsync();
        var page = await PlaygroundPage.OpenAsync(browser, playground.Address);
        await page.SeesAsync(Hello);
        Assert.Equal(1, await page.MessagesAsync());

        await BeginAsync(page);
        foreach (var question in Shipped.Form.Questions.Where(question => question.Number is >= 3 and <= 20))
            await AnswerAsync(page, question);
        await RateAsync(page, 1, 3);
        Assert.Contains("3 of 17 rated", await page.PressAndHearAsync("Save ratings"), StringComparison.Ordinal);
        await RateAsync(page, 4, 17);
        Asks(22, await page.PressAndHearAsync("Save ratings"));
        await page.SeesAsync("✓ 17 of 17 rated");
        await AnswerAsync(page, Shipped.Form["self-assessment"]);
        await page.SeesAsync("Every question is done.");
        Assert.Contains("Submit the report of", await page.SayAndHearAsync("submit"), StringComparison.Ordinal);
        Assert.Contains("✓ Submitted", await page.PressAndHearAsync("yes"), StringComparison.Ordinal);

        await page.ScreenshotAsync("playground-submitted");
        AssertClean(bot, playground, page);
    }

    [NeedsToolFact(Chromium.Tool, "node", "npm")]
    public async Task It_welcomes_once_and_a_group_and_a_channel_hear_what_is_for_them()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.Address);
        await using var browser = await Chromium.StartAsync();
        var page = await PlaygroundPage.OpenAsync(browser, playground.Address);
        await page.SeesAsync(Hello);
        await BeginAsync(page);
        Asks(4, await page.SayAndHearAsync("26 June 2020"));

        await page.GoToAsync("Group Chat");
        await page.SeesAsync("when you mention me");
        Assert.Equal(1, await page.MessagesAsync());
        Assert.Contains("personal chat", await page.MentionAndHearAsync("help"), StringComparison.Ordinal);
        Assert.Contains("3 of 22", await page.MentionAndHearAsync("status"), StringComparison.Ordinal);
        Assert.Contains("submitted yet", await page.MentionAndHearAsync("document"), StringComparison.Ordinal);
        Assert.Contains("personal chat", await page.MentionAndHearAsync("go to 3"), StringComparison.Ordinal);

        await page.GoToAsync("General");
        await page.SeesInChannelAsync("when you mention me");
        await page.PostAndSeeAsync("help", "I answer only three words");
        await page.PostAndSeeAsync("status", "3 of 22");
        await page.PostAndSeeAsync("document", "submitted yet");
        await page.PostAndSeeAsync("go to 3", "I take answers in a personal chat only");
        await page.ScreenshotAsync("playground-channel");
        AssertClean(bot, playground, page);
    }

    private static async Task BeginAsync(PlaygroundPage page)
    {
        Asks(1, await page.PressAndHearAsync("start"));
        Asks(2, await page.PressAndHearAsync(CoordinatorAtWork.Period));
        await page.SeesAsync($"✓ {CoordinatorAtWork.Period}");
        await page.ChooseAsync("Partnership", SeedReport.Partnership);
        await page.PressAndHearAsync("Choose");
        Asks(3, await page.SayAndHearAsync("yes"));
        await page.SeesAsync($"✓ {SeedReport.Partnership}");
    }

    private static async Task AnswerAsync(PlaygroundPage page, Question question)
    {
        var reply = await page.SayAndHearAsync(TypedAnswers.To(question));
        if (question.Kind == QuestionKind.Rows)
            reply = await page.SayAndHearAsync("done");
        if (question.Number < Shipped.Form.Questions.Count)
            Asks(question.Number + 1, reply);
    }

    private static async Task RateAsync(PlaygroundPage page, int first, int last)
    {
        var ratings = TypedAnswers.Ratings(Shipped.Form["sdg"]);
        for (var goal = first; goal <= last; goal++)
            await page.ChooseAsync($"Goal {goal}. ", ratings[goal - 1]);
    }

    private static void Asks(int number, string reply) => Assert.Contains($"{number} of 22 · ", reply, StringComparison.Ordinal);

    private static void AssertClean(BotWithPage bot, AgentsPlayground playground, PlaygroundPage page)
    {
        Assert.Empty(bot.Faults);
        Assert.Empty(page.Complaints);
        Assert.Empty(playground.Left);
    }
}
