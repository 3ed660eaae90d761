using Microsoft.Playwright;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Reporting;

/// <summary>Pictures of every kind of message, for people to look at; the machine looks whether all of it fits and nothing complains.</summary>
public sealed class AppearanceTests
{
    private const int Wide = 1400;
    private const int Telephone = 400;
    private const int Smallest = 320;
    private const int Usual = 900;
    private const int WholeCard = 2400;

    [NeedsToolFact(Chromium.Tool)]
    public async Task Every_kind_of_question_fits_on_a_desk_and_on_a_telephone_by_day_and_by_night()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenAsync(browser, bot.Address, "Ana Coordinator", Wide, Usual);
        await page.SeesAsync("Hello");
        await LookAsync(page, "report-welcome");
        await page.PressAndHearAsync("start");
        await LookAsync(page, "report-period");
        await page.PressAndHearAsync(CoordinatorAtWork.Period);
        await LookAsync(page, "report-partnership");
        await page.SayAndHearAsync("CCRE-S3");
        await page.SayAndHearAsync("yes");
        await LookAsync(page, "report-date");

        var coordinator = new CoordinatorAtWork(page);
        await coordinator.AnswerAsync(3, 3);
        await LookAsync(page, "report-web-address");
        await coordinator.AnswerAsync(4, 4);
        await LookAsync(page, "report-long-text");
        await coordinator.AnswerAsync(5, 7);
        await LookAsync(page, "report-regions");
        await coordinator.AnswerAsync(8, 8);
        await LookAsync(page, "report-rows");
        await coordinator.AnswerAsync(9, 9);
        await page.SayAndHearAsync("Partners' meeting");
        await LookAsync(page, "report-cell");
        await page.SayAndHearAsync("done");

        await LookAtEachAsync(page, "go to 7", "go to 9", "help", "sections", "review", "preview", "status", "submit");
        await page.SayAndHearAsync("go to 21");
        await coordinator.RateAsync(1, 8);
        await LookAsync(page, "report-ratings", WholeCard);
        Assert.Empty(page.Complaints);
    }

    private static async Task LookAtEachAsync(ChatPage page, params string[] commands)
    {
        foreach (var command in commands)
        {
            await page.SayAndHearAsync(command);
            await LookAsync(page, $"report-{command.Replace(' ', '-')}");
        }
    }

    private static async Task LookAsync(ChatPage page, string name, int height = Usual)
    {
        foreach (var (width, colours) in new[]
            { (Smallest, ColorScheme.Light), (Telephone, ColorScheme.Dark), (Telephone, ColorScheme.Light), (Wide, ColorScheme.Dark), (Wide, ColorScheme.Light) })
        {
            await page.AppearAsync(width, height, colours);
            await page.ScreenshotAsync($"{name}-{width}-{(colours == ColorScheme.Dark ? "dark" : "light")}");
            Assert.Equal(0, await page.OverflowAsync());
        }
    }
}
