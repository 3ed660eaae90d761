using System.Text.RegularExpressions;
using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Tests.Support;
using static S3ReportBot.EndToEnd.Reporting.CoordinatorAtWork;

namespace S3ReportBot.EndToEnd.Reporting;

public sealed partial class ReportPageTests
{
    private static readonly string SelfAssessment = Shipped.Form["self-assessment"].Text;

    [NeedsToolFact(Chromium.Tool)]
    public async Task A_report_is_filled_in_submitted_and_downloaded()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenStartAsync(browser, bot.Address);
        await page.EnterAsync("Ana Coordinator");
        var coordinator = new CoordinatorAtWork(page);

        await coordinator.BeginAsync();
        await coordinator.AnswerAsync(3, 20);
        Assert.Contains("8 of 17 rated", await coordinator.RateAsync(1, 8), StringComparison.Ordinal);
        Asks(22, await coordinator.RateAsync(9, 17));
        await coordinator.AnswerAsync(22, 22);
        await page.SeesAsync("Every question is done.");
        Assert.Contains("Send yes to submit", await page.SayAndHearAsync("submit"), StringComparison.Ordinal);
        Assert.Contains("✓ Submitted", await page.PressAndHearAsync("yes"), StringComparison.Ordinal);

        await DocumentsComeDownAsync(page);
        Assert.Empty(page.Complaints);
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task A_half_filled_card_is_kept_and_comes_back_filled_in()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenAsync(browser, bot.Address, "Ana Coordinator");
        var coordinator = new CoordinatorAtWork(page);
        await coordinator.BeginAsync();
        await page.SayAndHearAsync("go to 21");

        await coordinator.RateAsync(1, 8);
        Asks(3, await page.SayAndHearAsync("go to 3"));
        Asks(21, await page.SayAndHearAsync("go to 21"));

        await page.SeesAsync("8 of 17 rated");
        Assert.Equal("Strongly agree", await page.ChosenAsync("Goal 4. "));
        Assert.Equal("Not applicable", await page.ChosenAsync("Goal 2. "));
        Assert.Equal("", await page.ChosenAsync("Goal 9. "));
        Assert.Empty(page.Complaints);
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task The_review_card_leads_to_a_section()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenAsync(browser, bot.Address, "Ana Coordinator");
        await new CoordinatorAtWork(page).BeginAsync();

        Assert.Contains("2 of 22 done", await page.SayAndHearAsync("review"), StringComparison.Ordinal);
        Asks(17, await page.PressAndHearAsync("Go to II.3. New activities"));
        Assert.Empty(page.Complaints);
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task A_reloaded_page_and_a_restarted_bot_go_on_with_the_next_question()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var browser = await Chromium.StartAsync();
        var page = await ChatPage.OpenAsync(browser, bot.Address, "Ana Coordinator");
        var coordinator = new CoordinatorAtWork(page);
        await coordinator.BeginAsync();

        await coordinator.AnswerAsync(3, 4);
        await page.ReloadAsync();
        await page.SeesAsync("5 of 22");
        await coordinator.AnswerAsync(5, 5);
        Assert.Empty(page.Complaints);
        await bot.RestartAsync();

        await coordinator.AnswerAsync(6, 7);
    }

    [NeedsToolFact(Chromium.Tool)]
    public async Task Another_person_is_refused_and_then_joins_with_the_code_of_a_colleague()
    {
        await using var bot = await BotWithPage.StartAsync();
        await using var browser = await Chromium.StartAsync();
        var ana = await ChatPage.OpenAsync(browser, bot.Address, "Ana Coordinator");
        var bruno = await ChatPage.OpenAsync(browser, bot.Address, "Bruno", 400);
        await new CoordinatorAtWork(ana).BeginAsync();

        await bruno.SeesAsync("Hello Bruno!");
        await bruno.PressAndHearAsync("start");
        await bruno.PressAndHearAsync(Period);
        await bruno.ChooseAsync("Partnership", SeedReport.Partnership);
        Assert.Contains("has coordinators already", await bruno.PressAndHearAsync("Choose"), StringComparison.Ordinal);
        var invitation = Invitation().Match(await ana.SayAndHearAsync("invite")).Value;

        Assert.Contains("you are a coordinator", await bruno.SayAndHearAsync(invitation), StringComparison.Ordinal);
        Assert.Contains("Bruno", await ana.SayAndHearAsync("members"), StringComparison.Ordinal);
        Assert.Empty(ana.Complaints.Concat(bruno.Complaints));
    }

    private static async Task DocumentsComeDownAsync(ChatPage page)
    {
        var complete = await page.FetchAsync("Complete report (Word)");
        var open = await page.FetchAsync("Public version (Word)");
        var (name, shown) = await page.FollowAsync("Public version (web page)");

        Assert.Equal("ccre-s3_2020-H2_complete.docx", complete.Name);
        Assert.Contains(SelfAssessment, Headings(complete.Content));
        Assert.Equal("ccre-s3_2020-H2_public.docx", open.Name);
        Assert.DoesNotContain(SelfAssessment, Headings(open.Content));
        Assert.Equal("26-06-2020", WordText.Read(open.Content).AnswerTo("* Start date of your partnership"));
        Assert.Equal("ccre-s3_2020-H2_public.html", name);
        Assert.Contains("Izola (SI)", shown, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Headings(byte[] document) => WordText.Read(document).Headings;

    [GeneratedRegex(@"join \S+")]
    private static partial Regex Invitation();
}
