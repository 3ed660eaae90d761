using Microsoft.Playwright;
using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Tests.LocalChat;

namespace S3ReportBot.EndToEnd.LocalChat;

public class LocalChatPageTests
{
    private const string Rated = "Rated 17 of 17; goal 7 is 2.";

    [NeedsToolFact(Chromium.Tool)]
    public async Task A_newcomer_gives_a_name_and_is_in_the_chat()
    {
        await using var server = await LocalChatServer.StartAsync(TryOutBot.AnswerAsync);
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenStartAsync(browser, server.Address);
        await page.ScreenshotAsync("start-1400");

        await page.EnterAsync("Anna Berg");

        await page.SeesOnPageAsync("Anna Berg");
        await page.SeesAsync("Welcome.");
        Assert.Empty(page.Complaints);
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task Text_suggested_actions_and_corrections_work()
    {
        await using var server = await LocalChatServer.StartAsync(TryOutBot.AnswerAsync);
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenAsync(browser, server.Address, "Anna Berg");

        await page.SeesAsync("Welcome.");
        await page.ScreenshotAsync("welcome-1400");
        await page.PressAsync("July - December 2020");
        await page.SeesAsync("You said: July - December 2020");
        Assert.Contains("You said: two lines", await page.SayAndHearAsync("two\nlines"), StringComparison.Ordinal);
        await page.SayAsync("correct");
        await page.SeesAsync("A second version.");
        await page.SeesNoneOfAsync("A first version.");
        await page.SayAsync("delete");
        await page.SeesAsync("This message was taken back.");
        await page.UploadAsync("report.txt", "text/plain", "old report"u8.ToArray());
        await page.SeesAsync("Got the file report.txt.");

        await page.ScreenshotAsync("talk-1400");
        Assert.Empty(page.Complaints);
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task A_card_of_seventeen_ratings_is_filled_in_and_sent()
    {
        await using var server = await LocalChatServer.StartAsync(TryOutBot.AnswerAsync);
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenAsync(browser, server.Address, "Anna Berg", height: 1400);

        await RateAllAsync(page);
        await page.ScreenshotAsync("ratings-1400");
        await page.PressAsync("Save ratings");

        await page.SeesAsync(Rated);
        Assert.Empty(page.Complaints);
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task A_link_brings_the_document_down()
    {
        await using var server = await LocalChatServer.StartAsync(TryOutBot.AnswerAsync);
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenAsync(browser, server.Address, "Anna Berg");

        await page.SeesAsync("Welcome.");
        await page.SayAndHearAsync("document");

        Assert.Equal(LocalChatServer.Document, await page.DownloadAsync("Monitoring report"));
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task Everything_fits_on_a_telephone_in_the_dark()
    {
        await using var server = await LocalChatServer.StartAsync(TryOutBot.AnswerAsync);
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenAsync(browser, server.Address, "Anna Berg", 400, 860, ColorScheme.Dark);

        await page.SeesAsync("Welcome.");
        await page.ScreenshotAsync("welcome-400-dark");
        await page.SayAndHearAsync("long");
        await page.ScreenshotAsync("long-400-dark");
        await RateAllAsync(page);
        await page.ScreenshotAsync("ratings-400-dark");

        Assert.Equal(0, await page.OverflowAsync());
        Assert.Empty(page.Complaints);
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task Two_windows_are_two_people_and_a_reload_keeps_the_chat()
    {
        await using var server = await LocalChatServer.StartAsync(TryOutBot.AnswerAsync);
        await using var browser = await Chromium.StartAsync();
        var anna = await ChatPage.OpenAsync(browser, server.Address, "Anna Berg");
        var bruno = await ChatPage.OpenAsync(browser, server.Address, "Bruno", 400);

        await anna.SeesAsync("Welcome.");
        await anna.SayAndHearAsync("I am here");
        await bruno.SeesAsync("Welcome.");
        await bruno.SayAndHearAsync("long");
        await bruno.ScreenshotAsync("long-400");
        await anna.ReloadAsync();

        await anna.SeesAsync("You said: I am here");
        await bruno.SeesNoneOfAsync("I am here");
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task A_restarted_server_finds_the_page_still_talking()
    {
        await using var before = await LocalChatServer.StartAsync(TryOutBot.AnswerAsync);
        await using var browser = await Chromium.StartAsync();
        var address = before.Address;
        var page = await ChatPage.OpenAsync(browser, address, "Anna Berg");
        await page.SeesAsync("Welcome.");
        await page.SayAndHearAsync("before");

        await before.DisposeAsync();
        await page.SeesOnPageAsync("The bot's server does not answer.");
        await page.ScreenshotAsync("lost-1400");
        await using var after = await LocalChatServer.StartAsync(TryOutBot.AnswerAsync, address);
        await page.SeesOnPageNoLongerAsync("The bot's server does not answer.");
        await page.SayAsync("after");

        await page.SeesAsync("You said: after");
        await page.SeesAsync("You said: before");
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task Without_Web_Chat_the_page_says_what_is_missing()
    {
        await using var server = await LocalChatServer.StartAsync(webRoot: WebRootWithoutWebChat());
        await using var browser = await Chromium.StartAsync();

        var page = await ChatPage.OpenStartAsync(browser, server.Address, 400);

        await page.SeesOnPageAsync("Web Chat is missing");
        await page.ScreenshotAsync("missing-400");
    }

    private static async Task RateAllAsync(ChatPage page)
    {
        await page.SayAsync("rate");
        await page.SeesAsync("17. Partnerships for the goals");
        for (var goal = 1; goal <= TryOutBot.Goals; goal++) await page.ChooseAsync($"{goal}. ", goal == 7 ? "Agree" : "Strongly agree");
    }

    private static string WebRootWithoutWebChat()
    {
        var folder = Directory.CreateTempSubdirectory("local-chat-").FullName;
        foreach (var file in Directory.EnumerateFiles(LocalChatServer.WebRoot()))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }
}
