using S3ReportBot.Core.People;
using S3ReportBot.Storage;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Turns;

namespace S3ReportBot.Tests.Leads;

/// <summary>One code: one partnership, one role, once, in time.</summary>
public sealed class CodeTests
{
    [Theory]
    [InlineData("coordinator", "coordinator of Solar Energy"), InlineData("lead", "lead of Solar Energy")]
    public async Task A_code_gives_its_role_in_its_partnership_once(string role, string said)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.MakeLeadAsync("solar-energy");
        var code = LeadDesk.CodeIn(await desk.SaysAsync($"invite Solar {role}", LeadDesk.Lea));

        Assert.Contains(said, (await desk.SaysAsync($"join {code}", "Ben")).Text, StringComparison.Ordinal);
        Assert.Contains("does not work", (await desk.SaysAsync($"join {code}", "Carla")).Text, StringComparison.Ordinal);
        Assert.Contains("does not work", (await desk.SaysAsync($"join {code}", "Ben")).Text, StringComparison.Ordinal);
        Assert.Contains($"Ben, {role}", (await desk.SaysAsync("members solar energy", LeadDesk.Lea)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_two_weeks_ago_is_too_late()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.MakeLeadAsync("*");
        var code = LeadDesk.CodeIn(await desk.SaysAsync("invite solar energy coordinator", LeadDesk.Lea));
        desk.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Contains("does not work", (await desk.SaysAsync($"join {code}", "Ben")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_removed_reads_nothing_more_and_does_not_come_back_by_the_old_code_or_by_choosing()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.MakeLeadAsync("*");
        var code = LeadDesk.CodeIn(await desk.SaysAsync("invite ccre-s3 coordinator", LeadDesk.Lea));
        await desk.SaysAsync($"join {code}");
        await desk.SaysAllAsync("26-06-2020", "www.example.eu", "The secret summary.");

        Assert.Contains("Anna is no coordinator", (await desk.SaysAsync("remove Anna ccre-s3", LeadDesk.Lea)).Text, StringComparison.Ordinal);

        foreach (var line in (string[])["show", "continue", "preview", "go to 5", "sections", "another answer", $"join {code}", "start", "1", "ccre-s3", "show"])
            Assert.DoesNotContain("secret", (await desk.SaysAsync(line)).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody fills in", (await desk.SaysAsync("members ccre-s3", LeadDesk.Lea)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_guessed_codes_are_refused_and_nearly_all_not_even_looked_up()
    {
        await using var world = await World.StartAsync();
        var invited = await (await world.CoordinatorAsync()).InviteAsync();
        var guesser = world.Person("gus");
        var random = new Random(7);
        await guesser.SayAsync("hello");
        world.Tables.Forget();
        var began = world.Clock.GetUtcNow();

        var refused = 0;
        for (var guess = 0; guess < 10_000; guess++)
            refused += (await guesser.SayAsync($"join {Guess(random)}")) is var reply && (reply.Contains("does not work", StringComparison.Ordinal) || reply.Contains("did not work", StringComparison.Ordinal)) ? 1 : 0;

        Assert.Equal(10_000, refused);
        // People take a minute to write, so this is a week of guessing without a break.
        var looked = world.Tables.Calls.Count(call => call == $"read {TableNames.Invitations}");
        Assert.InRange(looked, Guesses.Most, (int)((world.Clock.GetUtcNow() - began) / Guesses.Window + 1) * Guesses.Most);
        Assert.Contains("did not work", await guesser.SayAsync($"join {invited}"), StringComparison.Ordinal);
        world.Clock.Advance(Guesses.Window);
        Assert.Contains("coordinator of", await guesser.SayAsync($"join {invited}"), StringComparison.Ordinal);
    }

    private static string Guess(Random random) => new(random.GetItems<char>("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 12));
}
