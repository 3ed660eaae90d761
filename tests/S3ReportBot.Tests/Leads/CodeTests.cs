using S3ReportBot.Core.People;
using S3ReportBot.Storage.Tables;
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
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync("solar-energy");
        var code = LeadSteps.CodeIn(await bot.SaysAsync($"invite Solar {role}", LeadSteps.Lea));

        Assert.Contains(said, (await bot.SaysAsync($"join {code}", "Ben")).Text, StringComparison.Ordinal);
        Assert.Contains("does not work", (await bot.SaysAsync($"join {code}", "Carla")).Text, StringComparison.Ordinal);
        Assert.Contains("does not work", (await bot.SaysAsync($"join {code}", "Ben")).Text, StringComparison.Ordinal);
        Assert.Contains($"Ben, {role}", (await bot.SaysAsync("members solar energy", LeadSteps.Lea)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_two_weeks_ago_is_too_late()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync("*");
        var code = LeadSteps.CodeIn(await bot.SaysAsync("invite solar energy coordinator", LeadSteps.Lea));
        bot.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Contains("does not work", (await bot.SaysAsync($"join {code}", "Ben")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_removed_reads_nothing_more_and_does_not_come_back_by_the_old_code_or_by_choosing()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync("*");
        var code = LeadSteps.CodeIn(await bot.SaysAsync("invite ccre-s3 coordinator", LeadSteps.Lea));
        await bot.SaysAsync($"join {code}");
        await bot.SaysAllAsync("26-06-2020", "www.example.eu", "The secret summary.");

        Assert.Contains("Anna is no coordinator", (await bot.SaysAndMeansAsync("remove Anna ccre-s3", LeadSteps.Lea)).Text,
            StringComparison.Ordinal);

        foreach (var line in (string[])["show", "continue", "preview", "go to 5", "sections", "another answer", $"join {code}", "start", "1", "ccre-s3", "show"])
            Assert.DoesNotContain("secret", (await bot.SaysAsync(line)).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody fills in", (await bot.SaysAsync("members ccre-s3", LeadSteps.Lea)).Text, StringComparison.Ordinal);
    }

    [Fact, Trait(Lane.Name, Lane.Slow)]
    public async Task Ten_thousand_guessed_codes_are_refused_and_nearly_all_not_even_looked_up()
    {
        await using var bot = await RestartableBot.StartAsync();
        var invited = await (await bot.CoordinatorAsync()).InviteAsync();
        var guesser = bot.Person("gus");
        var random = new Random(7);
        await guesser.SayAsync("hello");
        bot.Tables.Forget();
        var began = bot.Clock.GetUtcNow();

        var refused = 0;
        for (var guess = 0; guess < 10_000; guess++)
            refused += (await guesser.SayAsync($"join {Guess(random)}")) is var reply && (reply.Contains("does not work", StringComparison.Ordinal) || reply.Contains("did not work", StringComparison.Ordinal)) ? 1 : 0;

        Assert.Equal(10_000, refused);
        // People take a minute to write, so this is a week of guessing without a break.
        var looked = bot.Tables.Calls.Count(call => call == $"read {TableNames.Invitations}");
        Assert.InRange(looked, FailedJoinAttempts.Most,
            (int)((bot.Clock.GetUtcNow() - began) / FailedJoinAttempts.Window + 1) * FailedJoinAttempts.Most);
        Assert.Contains("did not work", await guesser.SayAsync($"join {invited}"), StringComparison.Ordinal);
        bot.Clock.Advance(FailedJoinAttempts.Window);
        Assert.Contains("coordinator of", await guesser.SayAsync($"join {invited}"), StringComparison.Ordinal);
    }

    private static string Guess(Random random) => new(random.GetItems<char>("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 12));
}
