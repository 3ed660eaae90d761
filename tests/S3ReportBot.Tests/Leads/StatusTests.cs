using System.Text.Json;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Turns;

namespace S3ReportBot.Tests.Leads;

/// <summary>`status` of a lead: cheap, in pages, filtered, the same in card and text.</summary>
public sealed class StatusTests
{
    private static readonly ReportingPeriod Period = new(2020, 2);

    [Fact]
    public async Task A_thousand_reports_are_one_query()
    {
        await using var bot = await RestartableBot.StartAsync();
        var lea = bot.Person("lea");
        await lea.SayAsync("hello");
        await new PeopleStore(bot.Tables).GrantAsync("sms/lea", new Membership("*", "*", Role.Lead), default);
        for (var number = 0; number < 1_000; number++)
            await new OverviewStore(bot.Tables).PutAsync(
                new ReportKey($"partnership-{number}", Period), new ReportProgress($"Partnership {number}", ReportStatus.Draft, 12, 22, 2,
                    bot.Clock.GetUtcNow(), 9) { Mandatory = 7 }, default);
        bot.Tables.Forget();

        var said = await lea.SayAsync("status draft");

        Assert.Contains("15 of 1000 shown", said, StringComparison.Ordinal);
        Assert.Equal(["read Overview", "read People", "write People", "write People"], bot.Tables.Calls.Order());
    }

    [Fact]
    public async Task Pages_of_fifteen_follow_until_the_last()
    {
        await using var bot = await InMemoryBot.OpenAsync("sms");
        await bot.Part<PeopleStore>().GrantAsync("sms/Lea", new Membership("*", "*", Role.Lead), default);

        var pages = new List<string> { (await bot.SaysAsync("status", "Lea")).Text };
        while (pages[^1].Contains("`more`", StringComparison.Ordinal) || pages[^1].Contains(" more ", StringComparison.Ordinal))
            pages.Add((await bot.SaysAsync("more", "Lea")).Text);

        Assert.Equal([15, 15, 4], pages.Select(page => page.Split('\n').Count(line => line.Contains("not started ", StringComparison.Ordinal))));
        Assert.Contains("does nothing", (await bot.SaysAsync("more", "Lea")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_is_aligned_and_says_what_the_card_says()
    {
        await using var bot = await InMemoryBot.OpenAsync("sms");
        await bot.FillAsync();
        await bot.Part<PeopleStore>().GrantAsync("sms/Lea", new Membership("*", "*", Role.Lead), default);
        await bot.Part<OverviewStore>().PutAsync(new ReportKey("ccre-s3", Period), new ReminderTally(3, bot.Clock.GetUtcNow(), 0), default);

        var lines = (await bot.SaysAsync("status draft", "Lea")).Text.Split('\n')
            .SkipWhile(line => !line.StartsWith("Partnership", StringComparison.Ordinal)).Take(2).ToList();

        Assert.Matches(@"^Partnership +State +Needed +All +Changed +Due +Reminders$", lines[0]);
        Assert.Matches(@"^Cultural and Creative Reg… +draft +5/5 +7/22 +11 Jan +20 days left +3$", lines[1]);
        Assert.Equal(lines[0].IndexOf("Needed", StringComparison.Ordinal), lines[1].IndexOf("5/5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tap_on_the_card_shows_one_in_detail()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "ccre-s3", "26-06-2020");
        await bot.MakeLeadAsync("*");
        var card =
            JsonSerializer.Serialize((await bot.SaysAsync("status draft", LeadSteps.Lea)).Activities.Single().Attachments.Single().Content);
        Assert.InRange(card.Length, 500, 28_000);
        Assert.Contains("3/22", card, StringComparison.Ordinal);

        var said =
            (await bot.SubmitsAsync(
                JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["s3report"] = "", ["s3question"] = "", ["s3base"] = 0,
                    ["s3text"] = "status ccre-s3" }), LeadSteps.Lea)).Text;

        foreach (var part in (string[])["draft", "3/22", "1/5", "Still needed", "5. Executive summary",
            "Anna, coordinator since 11 January 2021", "No reminder was sent yet"])
            Assert.Contains(part, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_page_of_long_names_fits_into_a_card()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync("*");
        for (var number = 0; number < 15; number++)
            await bot.Part<OverviewStore>().PutAsync(
                new ReportKey($"{new string('x', 60)}-{number}", Period), new ReportProgress($"{new string('x', 60)} {number}",
                    ReportStatus.Draft, 2, 22, 5, bot.Clock.GetUtcNow(), 1) { Mandatory = 5 }, default);

        var card = (await bot.SaysAsync("status draft", LeadSteps.Lea)).Activities.Single().Attachments.Single().Content;

        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(card).Length, 5_000, 26_000);
    }

    [Fact]
    public async Task An_overview_that_is_old_is_set_right_by_who_looks()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.FillAsync();
        await bot.MakeLeadAsync("*");
        var key = new ReportKey("ccre-s3", Period);
        await bot.Part<OverviewStore>()
            .PutAsync(key, new ReportProgress("CCRE-S3", ReportStatus.Draft, 2, 22, 5, bot.Clock.GetUtcNow(), 1), default);

        await bot.SaysAsync("status ccre-s3", LeadSteps.Lea);

        Assert.Equal((7, 5L),
            ((await bot.Part<OverviewStore>().FindAsync(key, default)) is { } row ? (row.Settled, row.Version) : default));
    }
}
