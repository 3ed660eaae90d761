using S3ReportBot.EndToEnd.Reporting;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Playground;

/// <summary>What a person can make up in the Playground's free editor: a correct answer or a silence that is meant.</summary>
public sealed class MockActivityTests
{
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
