using Microsoft.Bot.Schema;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.People;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Leads;

/// <summary>Who lets whom in, sentence by sentence of docs/roles.md.</summary>
public sealed class InvitingTests
{
    private const string Ccre = "ccre-s3", Anna = InMemoryBot.Anna, Ben = "Ben", Carla = "Carla", Lea = LeadSteps.Lea, Lars = "Lars";

    [Theory]
    [InlineData("invite"), InlineData("ask Carla to do III")]
    public async Task A_code_of_whoever_was_removed_lets_nobody_in(string invites)
    {
        RolesPage.Says("A code is good only while its maker still holds the right to give it.");
        RolesPage.Says("`remove` ends the person's open codes, those of `ask` too, and no right that is given anew brings them back.");
        await using var bot = await FilledAsync();
        await JoinAsync(bot, Anna, Ben);
        var code = LeadSteps.CodeIn(await bot.SaysAsync(invites, Ben));
        await bot.MakeLeadAsync(Ccre);
        await bot.SaysAndMeansAsync("remove Ben ccre-s3");

        Assert.Contains("does not work", await SaysAsync(bot, Carla, $"join {code}"), StringComparison.Ordinal);
        await JoinAsync(bot, Anna, Ben);
        Assert.Contains("does not work", await SaysAsync(bot, Carla, $"join {code}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(bot, Carla);
    }

    [Theory]
    [InlineData("coordinator"), InlineData("lead")]
    public async Task A_code_of_whoever_leads_no_more_lets_nobody_in(string role)
    {
        await using var bot = await FilledAsync();
        await bot.MakeLeadAsync(Ccre);
        var code = LeadSteps.CodeIn(await bot.SaysAsync($"invite ccre-s3 {role}", Lea));
        await bot.Part<PeopleStore>().RevokeAsync($"test/{Lea}", Ccre, Role.Lead, default);

        Assert.Contains("does not work", await SaysAsync(bot, Carla, $"join {code}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(bot, Carla);
    }

    [Fact]
    public async Task Whoever_was_removed_as_coordinator_and_still_leads_has_no_open_codes_left()
    {
        await using var bot = await FilledAsync();
        await JoinAsync(bot, Anna, Ben);
        var code = LeadSteps.CodeIn(await bot.SaysAsync("invite", Ben));
        await bot.MakeLeadAsync(Ccre, person: Ben);
        await bot.MakeLeadAsync(Ccre);
        await bot.SaysAndMeansAsync("remove Ben ccre-s3");

        Assert.Contains("does not work", await SaysAsync(bot, Carla, $"join {code}"), StringComparison.Ordinal);
        var anew = LeadSteps.CodeIn(await bot.SaysAsync("invite ccre-s3 coordinator", Ben));
        Assert.Contains("you are a coordinator", await SaysAsync(bot, Carla, $"join {anew}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_removed_comes_back_by_no_code_of_before_nor_by_a_second_delivery()
    {
        RolesPage.Says("Nor does a code of before bring back whoever was removed, whoever made it.");
        await using var bot = await FilledAsync();
        var (used, kept) = (LeadSteps.CodeIn(await bot.SaysAsync("invite")), LeadSteps.CodeIn(await bot.SaysAsync("invite")));
        var sent = bot.Clock.GetUtcNow();
        await bot.SendsAsync(Join(), Ben);
        await bot.MakeLeadAsync(Ccre);
        await bot.SaysAndMeansAsync("remove Ben ccre-s3");

        await bot.SendsAsync(Join(), Ben);
        Assert.Contains("does not work", await SaysAsync(bot, Ben, $"join {kept}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(bot, Ben);
        await JoinAsync(bot, Anna, Ben);

        Activity Join() => new(ActivityTypes.Message) { Text = $"join {used}", Id = "join-1", Timestamp = sent };
    }

    [Fact]
    public async Task A_lead_who_is_removed_becomes_a_coordinator_by_no_leads_code_either()
    {
        RolesPage.Says("The same holds for somebody who led it until `remove`.");
        await using var bot = await FilledAsync();
        await bot.MakeLeadAsync(Ccre);
        await bot.SaysAsync($"join {LeadSteps.CodeIn(await bot.SaysAsync("invite ccre-s3 lead", Lea))}", Lars);
        await bot.SaysAndMeansAsync("remove Lars ccre-s3", Lars);
        var code = LeadSteps.CodeIn(await bot.SaysAsync("invite ccre-s3 coordinator", Lea));

        Assert.Contains("you need a code from one of its coordinators", await SaysAsync(bot, Lars, $"join {code}"),
            StringComparison.Ordinal);
        await AssertReadsNothingAsync(bot, Lars);
    }

    [Theory]
    [InlineData("coordinator"), InlineData("lead")]
    public async Task Nobody_uses_a_code_of_their_own_making(string role)
    {
        RolesPage.Says("Nobody uses a code of their own making");
        await using var bot = await FilledAsync();
        await bot.MakeLeadAsync("*");
        var code = LeadSteps.CodeIn(await bot.SaysAsync($"invite ccre-s3 {role}", Lea));

        Assert.Contains("made this code yourself", await SaysAsync(bot, Lea, $"join {code}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(bot, Lea);
        Assert.Contains($"you are a {role} of", await SaysAsync(bot, Carla, $"join {code}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ccre-s3"), InlineData("*")]
    public async Task A_lead_becomes_a_coordinator_by_no_leads_code(string scope)
    {
        RolesPage.Says("Who leads a partnership becomes its coordinator only by a code of one of its coordinators");
        await using var bot = await FilledAsync();
        await bot.MakeLeadAsync(Ccre);
        await bot.MakeLeadAsync(scope, person: Lars);
        var code = LeadSteps.CodeIn(await bot.SaysAsync("invite ccre-s3 coordinator", Lars));

        Assert.Contains("you need a code from one of its coordinators", await SaysAsync(bot, Lea, $"join {code}"),
            StringComparison.Ordinal);
        await AssertReadsNothingAsync(bot, Lea);
        Assert.Contains("you are a coordinator", await SaysAsync(bot, Ben, $"join {code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_becomes_a_coordinator_by_a_coordinators_own_code()
    {
        await using var bot = await FilledAsync();
        await bot.MakeLeadAsync(Ccre);

        await JoinAsync(bot, Anna, Lea);

        Assert.Contains("secret summary", await SaysAsync(bot, Lea, "go to 5"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("high-tech-farming", "High Tech Farming"), InlineData("*", "High Tech Farming"), InlineData("*", "A Partnership Of Our Own")]
    public async Task A_lead_becomes_nobodys_first_coordinator(string scope, string partnership)
    {
        RolesPage.Says("nor by picking a partnership that has none yet");
        await using var bot = await InMemoryBot.OpenAsync();
        // Whoever leads all is asked for no half-year; here the role comes when that was asked already.
        foreach (var line in (string[])["start", "1"])
            await bot.SaysAsync(line, Lea);
        await bot.MakeLeadAsync(scope);
        await bot.SaysAsync(partnership, Lea);
        if ((await bot.PendingQuestionAsync(Lea))?.Confirm is not null)
            await bot.SaysAsync("yes", Lea);

        Assert.Null(await bot.ReportAsync(Lea));
        Assert.DoesNotContain(await MembershipsAsync(bot, Lea), membership => membership.Role == Role.Coordinator);
        Assert.Contains("invite", await SaysAsync(bot, Lea, partnership), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start"), InlineData("continue"), InlineData("switch"), InlineData("go to 2")]
    public async Task Whoever_leads_all_hears_what_leads_do_before_anything_is_picked(string line)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync("*");

        Assert.Contains("you cannot fill in a report yourself", await SaysAsync(bot, Lea, line), StringComparison.Ordinal);
        Assert.Null(await bot.PendingQuestionAsync(Lea));
    }

    [Fact]
    public async Task Members_shows_who_invited_whom()
    {
        RolesPage.Says("`members` shows who invited whom");
        await using var bot = await FilledAsync();
        await JoinAsync(bot, Anna, Ben);
        await JoinAsync(bot, Ben, Carla);
        await bot.MakeLeadAsync(Ccre);
        var code = LeadSteps.CodeIn(await bot.SaysAsync("invite ccre-s3 lead", Lea));
        await bot.SaysAsync($"join {code}", Lars);
        await bot.SaysAndMeansAsync("remove Ben ccre-s3");

        foreach (var said in (string[])[await SaysAsync(bot, Anna, "members"), await SaysAsync(bot, Lea, "members ccre-s3")])
        {
            Fragments.AssertInOrder(said, ["Anna, coordinator since 11 January 2021, the first one", "Carla, coordinator since 11 January 2021, invited by Ben"]);
            Assert.Contains("Lars, lead since 11 January 2021, invited by Lea", said, StringComparison.Ordinal);
        }
    }

    private static async Task<InMemoryBot> FilledAsync()
    {
        var bot = await InMemoryBot.OpenAsync();
        await bot.FillAsync();
        return bot;
    }

    private static async Task JoinAsync(InMemoryBot bot, string inviting, string invited)
    {
        var code = LeadSteps.CodeIn(await bot.SaysAsync("invite", inviting));
        Assert.Contains("you are a coordinator", await SaysAsync(bot, invited, $"join {code}"), StringComparison.Ordinal);
    }

    private static async Task<string> SaysAsync(InMemoryBot bot, string person, string text) => (await bot.SaysAsync(text, person)).Text;

    private static async Task<IReadOnlyList<Membership>> MembershipsAsync(InMemoryBot bot, string person) =>
        (await bot.Part<PeopleStore>().ReadAsync($"test/{person}", person, $"test/chat-{person}", default)).Person.Memberships;

    private static async Task AssertReadsNothingAsync(InMemoryBot bot, string person)
    {
        Assert.Null(await bot.ReportAsync(person));
        foreach (var line in (string[])["go to 5", "show", "preview", "sections"])
            Assert.DoesNotContain("secret", await SaysAsync(bot, person, line), StringComparison.Ordinal);
    }
}
