using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>Sections that one of several people is asked to do.</summary>
public sealed class HandoverTests
{
    [Fact]
    public async Task What_is_open_with_others_is_not_called_done()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await bot.ColleagueAsync(anna);
        foreach (var section in new[] { "Identification", "I", "II", "III" })
            await anna.SayAsync($"ask ben to do {section}");
        var reply = await anna.SayAsync("continue");
        Assert.Contains("still open is with colleagues", reply, StringComparison.Ordinal);
        Assert.Contains("III. Self-assessment", reply, StringComparison.Ordinal);
        Assert.Contains("(ben)", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_sections_is_handed_over_together_and_the_one_who_does_it_is_asked()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("ask Ben to do II");
        await anna.SayAsync("go to 11");
        Assert.Contains("22 of 22 ·", await anna.SayAsync("skip"), StringComparison.Ordinal);
        await ben.SayAsync("go to 11");
        Assert.Contains("12 of 22 ·", await ben.SayAsync("skip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_a_section_back_is_asked_it_again()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await bot.ColleagueAsync(anna);
        await anna.SayAsync("ask ben to do II.1");
        await anna.SayAsync("ask me to do II.1");
        await anna.SayAsync("go to 11");
        Assert.Contains("12 of 22 ·", await anna.SayAsync("skip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_over_the_section_that_one_is_in_goes_on_elsewhere()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await bot.ColleagueAsync(anna);
        await anna.SayAsync("go to 12");
        Assert.Contains("14 of 22 ·", await anna.SayAsync("ask ben to do II.1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_members_of_one_name_are_asked_about()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        foreach (var name in new[] { "Ben Alba", "Ben Costa" })
            await bot.ColleagueAsync(anna, name);
        Assert.Contains("Ben Alba / Ben Costa", await anna.SayAsync("ask ben to do II.1"), StringComparison.Ordinal);
        Assert.Contains("✓ Ben Costa does", await anna.SayAsync("ask Ben Costa to do II.1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableNames.Invitations, Moment.Before)]
    [InlineData(TableNames.Invitations, Moment.After)]
    [InlineData(TableNames.Reports, Moment.Before)]
    [InlineData(TableNames.Reports, Moment.After)]
    public async Task A_code_for_a_section_may_break_anywhere_and_is_one_code(string table, Moment when)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.DieAt(table, when);
        await anna.SayAsync("ask Carla to do III");
        bot.Start();
        await anna.AgainAsync();
        Assert.Single((await bot.ReadAsync()).Header!.Handed);
    }

    [Theory]
    [InlineData(TableNames.People)]
    [InlineData(TableNames.Reports)]
    public async Task Joining_for_a_section_may_break_anywhere_and_is_finished_by_the_same_activity(string table)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        var code = Writer.CodeIn(await anna.SayAsync("ask Carla to do III"));
        var carla = bot.Person("carla");
        await carla.SayAsync("help");
        bot.Tables.DieAt(table, Moment.After);
        await carla.SayAsync($"join {code}");
        bot.Start();
        await carla.AgainAsync();
        Assert.Equal("sms/carla", Assert.Single((await bot.ReadAsync()).Header!.Handed).Person);
    }

    [Fact]
    public async Task Being_told_does_not_count_as_a_change_of_the_report()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.FillMandatoryAsync();
        await anna.SayAsync("ask ben to do III");
        await anna.SayAsync("submit");
        Assert.Contains("anna asks you", await ben.SayAsync("help"), StringComparison.Ordinal);
        Assert.Contains("✓ Submitted", await anna.SayAsync("yes"), StringComparison.Ordinal);
    }
}
