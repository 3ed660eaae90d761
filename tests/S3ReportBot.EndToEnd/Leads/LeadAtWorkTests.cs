using Microsoft.Playwright;
using S3ReportBot.EndToEnd.Reporting;
using S3ReportBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace S3ReportBot.EndToEnd.Leads;

/// <summary>A lead in a browser: becomes one by the local page's button, looks at the status, opens the page.</summary>
public sealed class LeadAtWorkTests
{
    private const int Wide = 1400, Telephone = 400;

    [NeedsToolFact(Chromium.Tool)]
    public async Task A_lead_sees_all_reports_in_the_chat_and_on_the_page()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var browser = await Chromium.StartAsync();
        var coordinator = await ChatPage.OpenAsync(browser, bot.Address, "Ana Coordinator");
        await coordinator.SeesAsync("Hello");
        foreach (var line in (string[])["start", "1", "CCRE-S3", "yes", "26-06-2020", "www.example.eu",
            "Words that are nobody's business yet."])
            await coordinator.SayAndHearAsync(line);

        var lead = await ChatPage.OpenAsync(browser, bot.Address, "Lea Lead");
        await lead.SeesAsync("Hello");
        await lead.PressAsync("Make me a lead");
        await lead.SeesAsync("is a lead of all partnerships now");
        await lead.SayAndHearAsync("status");
        await lead.SeesAsync("those with most to do first");
        await LookAsync(lead, "lead-status");
        await lead.SayAndHearAsync("status ccre-s3");
        await lead.SeesNoneOfAsync("nobody's business");
        await LookAsync(lead, "lead-status-one");

        await lead.SayAndHearAsync("status page");
        await LookAtPageAsync(browser, await lead.AddressOfAsync("All reports (web page)"));
        Assert.Empty(lead.Complaints);
    }

    private static async Task LookAsync(ChatPage page, string name)
    {
        foreach (var width in (int[])[Telephone, Wide])
        {
            await page.AppearAsync(width, 900, ColorScheme.Light);
            await page.ScreenshotAsync($"{name}-{width}");
            Assert.Equal(0, await page.OverflowAsync());
        }
    }

    private static async Task LookAtPageAsync(Chromium browser, Uri address)
    {
        foreach (var (width, colours) in new[] { (Wide, ColorScheme.Light), (Wide, ColorScheme.Dark), (Telephone, ColorScheme.Light), (Telephone, ColorScheme.Dark) })
        {
            var page = await browser.NewWindowAsync(width, 1000, colours);
            var complaints = new List<string>();
            page.Console += (_, message) => complaints.Add(message.Text);
            page.PageError += (_, error) => complaints.Add(error);
            await page.GotoAsync(address.ToString());
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Cultural and Creative Regional Ecosystems");
            await Expect(page.GetByText("days left: due on 31 January 2021")).ToBeVisibleAsync();
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Folders.Screenshots, $"lead-page-{width}-{(colours == ColorScheme.Dark ? "dark" : "light")}.png"),
                FullPage = true,
            });
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            // The style is the page's own and is applied: its hash fits.
            Assert.Equal("collapse", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('table')).borderCollapse"));
            Assert.Empty(complaints);
            await page.CloseAsync();
        }
    }
}
