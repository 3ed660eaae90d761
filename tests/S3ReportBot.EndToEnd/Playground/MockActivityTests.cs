using S3ReportBot.EndToEnd.Reporting;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Playground;

/// <summary>Everything that the Playground can make up, and what a person can make of its free editor: a correct answer or a silence that is meant.</summary>
public sealed class MockActivityTests
{
    private const string Free = "Custom activity";

    /// <summary>Entries of the Playground's menu, the free editor among them.</summary>
    private const int Mocks = 14;

    [NeedsToolFact(Chromium.Tool, "node", "npm")]
    public async Task Every_mock_activity_is_taken()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.Address);
        await using var browser = await Chromium.StartAsync();
        var page = await PlaygroundPage.OpenAsync(browser, playground.Address);
        await page.SeesAsync("one question at a time");
        var sent = new HashSet<string> { Free };
        foreach (var chat in new[] { "Personal Chat", "General" })
        {
            await page.GoToAsync(chat);
            foreach (var mock in (await page.MocksAsync()).Where(sent.Add))
                await page.MockAsync(mock);
        }

        Assert.Equal(Mocks, sent.Count);
        await page.GoToAsync("Personal Chat");
        Assert.All(await page.ToldAsync(), told => Assert.EndsWith(" 200", told, StringComparison.Ordinal));
        Assert.Contains("1 of 22", await page.SayAndHearAsync("start"), StringComparison.Ordinal);
        Assert.Empty(bot.Faults);
        Assert.Empty(playground.Left);
    }

    [NeedsToolFact(Chromium.Tool, "node", "npm")]
    public async Task Odd_activities_are_answered_or_left_alone_and_none_breaks_the_conversation()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.Address);
        await using var browser = await Chromium.StartAsync();
        var page = await PlaygroundPage.OpenAsync(browser, playground.Address);
        await page.SeesAsync("one question at a time");
        await page.SayAndHearAsync("start");

        foreach (var (change, status, answered) in OddActivities.All)
        {
            var before = await page.MessagesAsync();
            await page.MockAsync(OddActivities.Of(change, playground.Address));
            Assert.Equal((change, $"{OddActivities.TypeOf(change)} {status}"), (change, (await page.ToldAsync())[^1]));
            if (answered)
                await page.HearsAfterAsync(before);
            else
                Assert.Equal((change, before), (change, await page.MessagesAsync()));
        }

        Assert.Contains("2 of 22", await page.SayAndHearAsync("July - December 2020"), StringComparison.Ordinal);
        Assert.Empty(bot.Faults);
        Assert.Empty(page.Complaints);
    }
}
