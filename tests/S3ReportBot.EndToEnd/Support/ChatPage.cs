using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace S3ReportBot.EndToEnd.Support;

/// <summary>One person's window on the local chat.</summary>
internal sealed class ChatPage
{
    private readonly IPage _page;
    private readonly List<string> _complaints = [];

    private ChatPage(IPage page)
    {
        _page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Add(message.Text);
        };
    }

    /// <summary>What went wrong in the browser: script errors, refused by policy, failed requests.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    private ILocator BotMessages => _page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)");

    public static async Task<ChatPage> OpenAsync(
        Chromium browser, Uri server, string person, int width = 1400, int height = 900, ColorScheme colours = ColorScheme.Light)
    {
        var chat = new ChatPage(await browser.NewWindowAsync(width, height, colours));
        await chat._page.GotoAsync(new Uri(server, $"/?user={Uri.EscapeDataString(person)}").ToString());
        await Expect(chat.SendBox).ToBeVisibleAsync();
        return chat;
    }

    /// <summary>The page without a name in its address, as somebody meets it first.</summary>
    public static async Task<ChatPage> OpenStartAsync(Chromium browser, Uri server, int width = 1400, int height = 900)
    {
        var chat = new ChatPage(await browser.NewWindowAsync(width, height, ColorScheme.Light));
        await chat._page.GotoAsync(server.ToString());
        return chat;
    }

    /// <summary>Gives a name on the start page.</summary>
    public async Task EnterAsync(string person)
    {
        await _page.GetByLabel("Your name").FillAsync(person);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(SendBox).ToBeVisibleAsync();
    }

    public async Task SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>
    /// Says it and waits for the bot's next message, which is the answer if everything before is answered: so wait for
    /// the bot's welcome first.
    /// </summary>
    /// <returns>That message as the page shows it.</returns>
    public Task<string> SayAndHearAsync(string text) => HearAsync(() => SayAsync(text));

    /// <summary>Presses the newest button of that name and waits as <see cref="SayAndHearAsync"/> does.</summary>
    public Task<string> PressAndHearAsync(string button) => HearAsync(() => PressAsync(button));

    /// <summary>Waits until some message of the bot holds the text.</summary>
    public Task SeesAsync(string text) => Expect(BotMessages.Filter(new() { HasText = text }).Last).ToBeVisibleAsync();

    public Task SeesNoneOfAsync(string text) => Expect(BotMessages.Filter(new() { HasText = text })).ToHaveCountAsync(0);

    /// <summary>What the page itself says, outside the chat.</summary>
    public Task SeesOnPageAsync(string text) => Expect(_page.GetByText(text)).ToBeVisibleAsync();

    public Task SeesOnPageNoLongerAsync(string text) => Expect(_page.GetByText(text)).ToBeHiddenAsync();

    /// <summary>Presses the newest button of that name: a suggested action, a hero card's or an adaptive card's.</summary>
    public Task PressAsync(string button) =>
        _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Chooses in the newest choice set whose label begins so, whether it drops down or lies open.</summary>
    public async Task ChooseAsync(string label, string choice)
    {
        if (await DropDowns(label).CountAsync() > 0)
            await DropDowns(label).Last.SelectOptionAsync(new SelectOptionValue { Label = choice });
        else
            await _page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = Beginning(label) }).Last
                .GetByLabel(choice, new() { Exact = true }).CheckAsync();
    }

    /// <summary>What is chosen in the newest drop-down choice set whose label begins so; empty if nothing is.</summary>
    public Task<string> ChosenAsync(string label) =>
        DropDowns(label).Last.EvaluateAsync<string>("select => select.value && select.selectedOptions[0].text");

    /// <summary>Follows the newest link of that text in the chat.</summary>
    /// <returns>The file that came down.</returns>
    public async Task<byte[]> DownloadAsync(string link)
    {
        var download = await _page.RunAndWaitForDownloadAsync(() =>
            _page.GetByRole(AriaRole.Link, new() { Name = link }).Last.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>Presses the newest button that opens a file elsewhere.</summary>
    /// <returns>The file that came down.</returns>
    public async Task<(string Name, byte[] Content)> FetchAsync(string button)
    {
        var download = await _page.RunAndWaitForDownloadAsync(() => OpenerNamed(button).ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>Presses the newest button that opens a page elsewhere.</summary>
    /// <returns>The last part of its address, and what it shows.</returns>
    public async Task<(string Name, string Text)> FollowAsync(string button)
    {
        var opened = await _page.Context.RunAndWaitForPageAsync(() => OpenerNamed(button).ClickAsync());
        await opened.WaitForLoadStateAsync();
        return (new Uri(opened.Url).Segments[^1], await opened.Locator("body").InnerTextAsync());
    }

    public async Task UploadAsync(string name, string contentType, byte[] content)
    {
        await _page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = contentType, Buffer = content });
        if (await _page.GetByTitle("Send").CountAsync() > 0) await SendBox.PressAsync("Enter");
    }

    /// <summary>Makes the window another size and colour, with the newest message in sight.</summary>
    public async Task AppearAsync(int width, int height, ColorScheme colours)
    {
        await _page.SetViewportSizeAsync(width, height);
        await _page.EmulateMediaAsync(new() { ColorScheme = colours });
        await BotMessages.Last.ScrollIntoViewIfNeededAsync();
        await _page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    public Task ReloadAsync() => _page.ReloadAsync();

    /// <summary>How far the page reaches beyond its window to the right, in CSS pixels.</summary>
    public Task<int> OverflowAsync() =>
        _page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");

    /// <summary>Into <c>artifacts/screenshots</c>, for people to look at.</summary>
    public Task ScreenshotAsync(string name) => _page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Screenshots, $"{name}.png") });

    private ILocator SendBox => _page.Locator("[data-id=webchat-sendbox-input]");

    private ILocator OpenerNamed(string name) =>
        _page.GetByRole(AriaRole.Link, new() { Name = name }).Or(_page.GetByRole(AriaRole.Button, new() { Name = name })).Last;

    private async Task<string> HearAsync(Func<Task> act)
    {
        var before = await BotMessages.CountAsync();
        await act();
        await Expect(BotMessages.Nth(before)).ToBeVisibleAsync();
        return await BotMessages.Nth(before).InnerTextAsync();
    }

    private ILocator DropDowns(string label) => _page.Locator("select").And(_page.GetByLabel(Beginning(label)));

    private static Regex Beginning(string label) => new($"^{Regex.Escape(label)}");
}
