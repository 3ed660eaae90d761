using S3ReportBot.EndToEnd.Reporting;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Playground;

/// <summary>Everything that the Playground can make up, and what a person can make of its free editor: a correct answer or a silence that is meant.</summary>
public sealed class MockActivityTests
{
    /// <summary>What the Playground's menu makes up, and in which of its conversations.</summary>
    private static readonly (string Type, string Conversation)[] Menu =
    [
        ("install", "personal-1"), ("uninstall", "personal-1"), ("install", "personal-1"), ("userAdded", "personal-1"), ("userRemoved", "personal-1"),
        ("botAdded", "personal-1"), ("botRemoved", "personal-1"), ("channelCreated", "team-1"), ("channelRenamed", "team-1"), ("channelDeleted", "team-1"),
        ("teamRenamed", "team-1"), ("teamDeleted", "team-1"), ("sendEmail", "personal-1"), ("mentionInWord", "personal-1"),
    ];

    [NeedsToolFact(Chromium.Tool, "node", "npm")]
    public async Task Every_activity_of_the_mock_menu_is_taken()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.Address);
        await using var browser = await Chromium.StartAsync();
        var page = await PlaygroundPage.OpenAsync(browser, playground.Address);
        await page.SeesAsync("no person, no AI");

        foreach (var (type, conversation) in Menu)
            await page.MockAsync(type, conversation);

        Assert.All(await page.ToldAsync(), told => Assert.EndsWith(" 200", told, StringComparison.Ordinal));
        Assert.Contains("1 of 22", await page.SayAndHearAsync("start"), StringComparison.Ordinal);
        Assert.Empty(bot.Faults);
        Assert.Empty(playground.Left);
    }

    [NeedsToolFact(Chromium.Tool, "node", "npm")]
    public async Task Odd_activities_are_answered_or_left_alone_and_none_breaks_the_conversation()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.Address);
        await using var browser = await Chromium.StartAsync();
        var page = await PlaygroundPage.OpenAsync(browser, playground.Address);
        await page.SeesAsync("no person, no AI");
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

        Assert.Contains("2. Partnership", await page.SayAndHearAsync("July - December 2020"), StringComparison.Ordinal);
        Assert.Empty(bot.Faults);
        Assert.Empty(page.Complaints);
    }
}
