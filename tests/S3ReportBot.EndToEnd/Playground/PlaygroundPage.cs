using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using S3ReportBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace S3ReportBot.EndToEnd.Playground;

/// <summary>The Playground's page as somebody uses it.</summary>
internal sealed partial class PlaygroundPage
{
    private const int Looks = 300;
    private const int LongestLine = 10_000;
    private const int MillisecondsToClose = 2_000;
    private static readonly KeyValuePair<string, string>[] Json = [new("Content-Type", "application/json")];
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly IPage _page;
    private readonly List<string> _complaints = [];

    private PlaygroundPage(IPage page)
    {
        _page = page;
        page.PageError += (_, error) => _complaints.Add(error);
    }

    /// <summary>What the page's scripts threw.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    private ILocator BotMessages => _page.Locator("div:has(> [aria-label='Message header'] > [aria-label='Message author'])");

    private ILocator SendBox => _page.Locator("[role=textbox][contenteditable=true]").First;

    public static async Task<PlaygroundPage> OpenAsync(Chromium browser, Uri address)
    {
        var page = new PlaygroundPage(await browser.NewWindowAsync(1400, 1000, ColorScheme.Light));
        await page._page.GotoAsync(address.ToString());
        await Expect(page.SendBox).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Waits until some message of the bot in this chat holds the text.</summary>
    public Task SeesAsync(string text) => Expect(BotMessages.Filter(new() { HasText = text }).Last).ToBeVisibleAsync();

    public Task<int> MessagesAsync() => BotMessages.CountAsync();

    /// <summary>Waits until the bot has said more than so many messages.</summary>
    public Task HearsAfterAsync(int messages) => Expect(BotMessages.Nth(messages)).ToBeVisibleAsync();

    /// <summary>Pastes it into the send box, sends it, and waits for the bot's next message.</summary>
    public Task<string> SayAndHearAsync(string text) => HearAsync(async () =>
    {
        await SendBox.ClickAsync();
        await _page.Keyboard.InsertTextAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    });

    /// <summary>The same where the bot hears only what mentions it.</summary>
    public Task<string> MentionAndHearAsync(string text) => HearAsync(async () =>
    {
        await SendBox.ClickAsync();
        await _page.Keyboard.TypeAsync("@");
        await _page.GetByRole(AriaRole.Menuitem, new() { Name = "Report Bot" }).First.ClickAsync();
        await _page.Keyboard.TypeAsync($" {text}");
        await _page.Keyboard.PressAsync("Enter");
    });

    /// <summary>Writes a new post that mentions the bot, and waits until the channel shows what it answers.</summary>
    public async Task PostAndSeeAsync(string text, string answer)
    {
        await SendBox.ClickAsync();
        await _page.Keyboard.TypeAsync("@");
        await _page.GetByRole(AriaRole.Menuitem, new() { Name = "Report Bot" }).First.ClickAsync();
        await _page.Keyboard.TypeAsync($" {text}");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        await SeesInChannelAsync(answer);
    }

    public Task SeesInChannelAsync(string text) => Expect(_page.GetByText(text).Last).ToBeVisibleAsync();

    /// <summary>Presses the newest button of that name on a card or below a message.</summary>
    public Task<string> PressAndHearAsync(string button) => HearAsync(() =>
        _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync());

    /// <summary>Chooses in the newest drop-down whose label begins so.</summary>
    public async Task ChooseAsync(string label, string choice)
    {
        await _page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex($"^{Regex.Escape(label)}") }).Last.ClickAsync();
        await _page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).Last.ClickAsync();
    }

    public Task GoToAsync(string chat) => _page.GetByRole(AriaRole.Treeitem, new() { Name = chat }).ClickAsync();

    public Task ReloadAsync() => _page.ReloadAsync();

    /// <summary>Sends an activity of the mock menu, as the page has its server make it.</summary>
    public async Task MockAsync(string type, string conversation)
    {
        var before = (await ToldAsync()).Count;
        var made = await _page.APIRequest.GetAsync(Own($"/_internal/v1/customActivities/template?type={type}&conversationId={conversation}"));
        await PostAsync(await made.TextAsync());
        await IsToldAfterAsync(before);
    }

    /// <summary>Sends an activity that was changed in the free editor.</summary>
    public async Task MockAsync(JsonObject activity)
    {
        var (json, before) = (activity.ToJsonString(), (await ToldAsync()).Count);
        if (json.Length > LongestLine)
        {
            // The editor breaks the browser over so long a line: it is posted as the editor posts.
            await PostAsync(json);
            await IsToldAfterAsync(before);
            return;
        }

        await OpenMockMenuAsync();
        await _page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Custom activity" }).ClickAsync();
        await _page.Locator("[role=code]").Last.ClickAsync();
        await _page.Keyboard.PressAsync("Control+A");
        await _page.Keyboard.InsertTextAsync(json);
        // The editor closes brackets by itself.
        await _page.Keyboard.PressAsync("Control+Shift+End");
        await _page.Keyboard.PressAsync("Delete");
        await SendMockAsync(before);
    }

    /// <summary>What the Playground's log says that it told the bot, with the status of the answer: `message 200`.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync() =>
        [.. Told().Matches(await _page.Locator("body").InnerTextAsync()).Select(match => match.Groups[1].Value)];

    public Task ScreenshotAsync(string name) => _page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Screenshots, $"{name}.png") });

    private async Task OpenMockMenuAsync()
    {
        var entry = _page.GetByRole(AriaRole.Menuitem).Last;
        if (!await entry.IsVisibleAsync())
            await _page.GetByRole(AriaRole.Button, new() { Name = "Mock an Activity" }).ClickAsync();
        await Expect(entry).ToBeVisibleAsync();
    }

    private string Own(string path) => new Uri(new Uri(_page.Url), path).ToString();

    private Task<IAPIResponse> PostAsync(string activity) =>
        _page.APIRequest.PostAsync(Own("/_internal/v1/customActivities"), new() { DataString = activity, Headers = Json });

    /// <summary>Some entries of the menu ask first, others send at once.</summary>
    private async Task SendMockAsync(int before)
    {
        var send = _page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send activity" });
        for (var patience = Looks; (await ToldAsync()).Count <= before; patience--)
        {
            Assert.NotEqual(0, patience);
            if (await send.IsVisibleAsync())
                await ClickWhileThereAsync(send);
            await Task.Delay(BetweenLooks);
        }
    }

    /// <summary>A dialog whose button was clicked may still be seen while it closes: then there is nothing to click, and no fault.</summary>
    private static async Task ClickWhileThereAsync(ILocator button)
    {
        try
        {
            await button.ClickAsync(new() { Timeout = MillisecondsToClose });
        }
        catch (TimeoutException)
        {
            // Whoever called looks again.
        }
    }

    private async Task IsToldAfterAsync(int before)
    {
        for (var patience = Looks; (await ToldAsync()).Count <= before; patience--)
        {
            Assert.NotEqual(0, patience);
            await Task.Delay(BetweenLooks);
        }
    }

    private async Task<string> HearAsync(Func<Task> act)
    {
        var before = await BotMessages.CountAsync();
        await act();
        await Expect(BotMessages.Nth(before)).ToBeVisibleAsync();
        return await BotMessages.Nth(before).InnerTextAsync();
    }

    [GeneratedRegex(@"Playground\s+->\s+User Application\s+(\S+ \d{3})")]
    private static partial Regex Told();
}
