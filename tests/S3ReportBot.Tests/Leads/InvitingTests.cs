using Microsoft.Bot.Schema;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.People;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Leads;

/// <summary>Who lets whom in, sentence by sentence of docs/roles.md.</summary>
public sealed class InvitingTests
{
    private const string Ccre = "ccre-s3", Anna = Desk.Anna, Ben = "Ben", Carla = "Carla", Lea = LeadDesk.Lea, Lars = "Lars";

    [Theory]
    [InlineData("invite"), InlineData("ask Carla to do III")]
    public async Task A_code_of_whoever_was_removed_lets_nobody_in(string invites)
    {
        RolesPage.Says("A code is good only while its maker still holds the right to give it.");
        RolesPage.Says("`remove` ends the person's open codes, those of `ask` too, and no right that is given anew brings them back.");
        await using var desk = await FilledAsync();
        await JoinAsync(desk, Anna, Ben);
        var code = LeadDesk.CodeIn(await desk.SaysAsync(invites, Ben));
        await desk.MakeLeadAsync(Ccre);
        await desk.SaysAsync("remove Ben ccre-s3", Lea);

        Assert.Contains("does not work", await SaysAsync(desk, Carla, $"join {code}"), StringComparison.Ordinal);
        await JoinAsync(desk, Anna, Ben);
        Assert.Contains("does not work", await SaysAsync(desk, Carla, $"join {code}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(desk, Carla);
    }

    [Theory]
    [InlineData("coordinator"), InlineData("lead")]
    public async Task A_code_of_whoever_leads_no_more_lets_nobody_in(string role)
    {
        await using var desk = await FilledAsync();
        await desk.MakeLeadAsync(Ccre);
        var code = LeadDesk.CodeIn(await desk.SaysAsync($"invite ccre-s3 {role}", Lea));
        await desk.Part<PeopleStore>().RevokeAsync($"test/{Lea}", Ccre, Role.Lead, default);

        Assert.Contains("does not work", await SaysAsync(desk, Carla, $"join {code}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(desk, Carla);
    }

    [Fact]
    public async Task Whoever_was_removed_as_coordinator_and_still_leads_has_no_open_codes_left()
    {
        await using var desk = await FilledAsync();
        await JoinAsync(desk, Anna, Ben);
        var code = LeadDesk.CodeIn(await desk.SaysAsync("invite", Ben));
        await desk.MakeLeadAsync(Ccre, person: Ben);
        await desk.MakeLeadAsync(Ccre);
        await desk.SaysAsync("remove Ben ccre-s3", Lea);

        Assert.Contains("does not work", await SaysAsync(desk, Carla, $"join {code}"), StringComparison.Ordinal);
        var anew = LeadDesk.CodeIn(await desk.SaysAsync("invite ccre-s3 coordinator", Ben));
        Assert.Contains("you are a coordinator", await SaysAsync(desk, Carla, $"join {anew}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_removed_comes_back_by_no_code_of_before_nor_by_a_second_delivery()
    {
        RolesPage.Says("Nor does a code of before bring back whoever was removed, whoever made it.");
        await using var desk = await FilledAsync();
        var (used, kept) = (LeadDesk.CodeIn(await desk.SaysAsync("invite")), LeadDesk.CodeIn(await desk.SaysAsync("invite")));
        var sent = desk.Clock.GetUtcNow();
        await desk.SendsAsync(Join(), Ben);
        await desk.MakeLeadAsync(Ccre);
        await desk.SaysAsync("remove Ben ccre-s3", Lea);

        await desk.SendsAsync(Join(), Ben);
        Assert.Contains("does not work", await SaysAsync(desk, Ben, $"join {kept}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(desk, Ben);
        await JoinAsync(desk, Anna, Ben);

        Activity Join() => new(ActivityTypes.Message) { Text = $"join {used}", Id = "join-1", Timestamp = sent };
    }

    [Fact]
    public async Task A_lead_who_is_removed_becomes_a_coordinator_by_no_leads_code_either()
    {
        RolesPage.Says("The same holds for somebody who led it until `remove`.");
        await using var desk = await FilledAsync();
        await desk.MakeLeadAsync(Ccre);
        await desk.SaysAsync($"join {LeadDesk.CodeIn(await desk.SaysAsync("invite ccre-s3 lead", Lea))}", Lars);
        await desk.SaysAsync("remove Lars ccre-s3", Lars);
        var code = LeadDesk.CodeIn(await desk.SaysAsync("invite ccre-s3 coordinator", Lea));

        Assert.Contains("only by a code of one of its coordinators", await SaysAsync(desk, Lars, $"join {code}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(desk, Lars);
    }

    [Theory]
    [InlineData("coordinator"), InlineData("lead")]
    public async Task Nobody_uses_a_code_of_their_own_making(string role)
    {
        RolesPage.Says("Nobody uses a code of their own making");
        await using var desk = await FilledAsync();
        await desk.MakeLeadAsync("*");
        var code = LeadDesk.CodeIn(await desk.SaysAsync($"invite ccre-s3 {role}", Lea));

        Assert.Contains("made this code yourself", await SaysAsync(desk, Lea, $"join {code}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(desk, Lea);
        Assert.Contains($"you are a {role} of", await SaysAsync(desk, Carla, $"join {code}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ccre-s3"), InlineData("*")]
    public async Task A_lead_becomes_a_coordinator_by_no_leads_code(string scope)
    {
        RolesPage.Says("Who leads a partnership becomes its coordinator only by a code of one of its coordinators");
        await using var desk = await FilledAsync();
        await desk.MakeLeadAsync(Ccre);
        await desk.MakeLeadAsync(scope, person: Lars);
        var code = LeadDesk.CodeIn(await desk.SaysAsync("invite ccre-s3 coordinator", Lars));

        Assert.Contains("only by a code of one of its coordinators", await SaysAsync(desk, Lea, $"join {code}"), StringComparison.Ordinal);
        await AssertReadsNothingAsync(desk, Lea);
        Assert.Contains("you are a coordinator", await SaysAsync(desk, Ben, $"join {code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_becomes_a_coordinator_by_a_coordinators_own_code()
    {
        await using var desk = await FilledAsync();
        await desk.MakeLeadAsync(Ccre);

        await JoinAsync(desk, Anna, Lea);

        Assert.Contains("secret summary", await SaysAsync(desk, Lea, "go to 5"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("high-tech-farming", "High Tech Farming"), InlineData("*", "High Tech Farming"), InlineData("*", "A Partnership Of Our Own")]
    public async Task A_lead_becomes_nobodys_first_coordinator(string scope, string partnership)
    {
        RolesPage.Says("nor by picking a partnership that has none yet");
        await using var desk = await Desk.OpenAsync();
        await desk.MakeLeadAsync(scope);
        foreach (var line in (string[])["start", "1", partnership])
            await desk.SaysAsync(line, Lea);
        if ((await desk.ShownAsync(Lea))?.Confirm is not null)
            await desk.SaysAsync("yes", Lea);

        Assert.Null(await desk.ReportAsync(Lea));
        Assert.DoesNotContain(await MembershipsAsync(desk, Lea), membership => membership.Role == Role.Coordinator);
        Assert.Contains("invite", await SaysAsync(desk, Lea, partnership), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_shows_who_invited_whom()
    {
        RolesPage.Says("`members` shows who invited whom");
        await using var desk = await FilledAsync();
        await JoinAsync(desk, Anna, Ben);
        await JoinAsync(desk, Ben, Carla);
        await desk.MakeLeadAsync(Ccre);
        var code = LeadDesk.CodeIn(await desk.SaysAsync("invite ccre-s3 lead", Lea));
        await desk.SaysAsync($"join {code}", Lars);
        await desk.SaysAsync("remove Ben ccre-s3", Lea);

        foreach (var said in (string[])[await SaysAsync(desk, Anna, "members"), await SaysAsync(desk, Lea, "members ccre-s3")])
        {
            Fragments.AssertInOrder(said, ["Anna, coordinator since 11 January 2021, the first one", "Carla, coordinator since 11 January 2021, invited by Ben"]);
            Assert.Contains("Lars, lead since 11 January 2021, invited by Lea", said, StringComparison.Ordinal);
        }
    }

    private static async Task<Desk> FilledAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.FillAsync();
        return desk;
    }

    private static async Task JoinAsync(Desk desk, string inviting, string invited)
    {
        var code = LeadDesk.CodeIn(await desk.SaysAsync("invite", inviting));
        Assert.Contains("you are a coordinator", await SaysAsync(desk, invited, $"join {code}"), StringComparison.Ordinal);
    }

    private static async Task<string> SaysAsync(Desk desk, string person, string text) => (await desk.SaysAsync(text, person)).Text;

    private static async Task<IReadOnlyList<Membership>> MembershipsAsync(Desk desk, string person) =>
        (await desk.Part<PeopleStore>().ReadAsync($"test/{person}", person, $"test/chat-{person}", default)).Person.Memberships;

    private static async Task AssertReadsNothingAsync(Desk desk, string person)
    {
        Assert.Null(await desk.ReportAsync(person));
        foreach (var line in (string[])["go to 5", "show", "preview", "sections"])
            Assert.DoesNotContain("secret", await SaysAsync(desk, person, line), StringComparison.Ordinal);
    }
}
