using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>Several people at one report.</summary>
public abstract class TwoPeopleTests : OnAnyEngine
{
    [Fact]
    public async Task Two_coordinators_at_different_questions_at_once_both_are_saved_and_hear_nothing_of_it()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("go to 5");
        await ben.SayAsync("go to 12");
        var fromBen = "";
        bot.Tables.At(TableNames.Reports, Moment.Before, async () => fromBen = await ben.SayAsync("By Ben."));
        var fromAnna = await anna.SayAsync("By Anna.");
        Assert.All([fromAnna, fromBen], reply => Assert.StartsWith("✓ Saved", reply, StringComparison.Ordinal));
        Assert.Equal(("By Anna.", "By Ben."), (await bot.TextAsync("executive-summary"), await bot.TextAsync("innovative-results")));
        Assert.Equal([1, 2], (await bot.HistoryAsync()).Select(change => change.Version));
    }

    [Fact]
    public async Task Of_two_people_who_choose_a_new_partnership_at_once_one_becomes_its_coordinator()
    {
        await using var bot = await StartAsync();
        Writer[] people = [bot.Person("anna"), bot.Person("ben")];
        foreach (var person in people)
        {
            await person.SayAsync("start");
            await person.SayAsync("2020-H2");
            bot.AgreesToBeFirst = false;
            await person.SayAsync("High Tech Farming");
        }

        var fromBen = "";
        bot.Tables.At(TableNames.Directory, Moment.Before, async () => fromBen = await people[1].SayAsync("yes"));
        Assert.Contains("has coordinators already", await people[0].SayAsync("yes"), StringComparison.Ordinal);
        Assert.Contains("first coordinator", fromBen, StringComparison.Ordinal);
        Assert.Single(await bot.Table(TableNames.Directory).RangeAsync("high-tech-farming", "m", "m~~", default));
        Assert.Empty(await bot.Table(TableNames.People).RangeAsync("sms_2fanna", "m", "m~~", default));
    }

    [Fact]
    public async Task An_invitation_that_is_repeated_makes_one_code()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.DieAt(TableNames.Reports, Moment.Before);
        await anna.SayAsync("invite");
        bot.Start();
        var reply = await anna.AgainAsync();
        var code = reply.Split('`', ' ', '\n').First(word => word.Count(letter => letter == '-') == 2 && word.Length == 14);
        Assert.Contains("Welcome", await bot.Person("ben").SayAsync($"join {code}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableNames.Invitations, 1)]
    [InlineData(TableNames.Directory, 1)]
    [InlineData(TableNames.People, 1)]
    [InlineData(TableNames.Reports, 1)]
    public async Task Joining_may_break_anywhere_and_is_finished_by_the_same_activity(string table, int write)
    {
        await using var bot = await StartAsync();
        var code = await (await bot.CoordinatorAsync()).InviteAsync();
        var ben = bot.Person("ben");
        await ben.SayAsync("help");
        bot.Tables.DieAt(table, Moment.After, write);
        await ben.SayAsync($"join {code}");
        bot.Start();
        await ben.AgainAsync();
        Assert.Contains("5 of 22 ·", await ben.SayAsync("go to 5"), StringComparison.Ordinal);
        Assert.Equal(2, (await bot.Table(TableNames.Directory).RangeAsync("high-tech-farming", "m", "m~~", default)).Count);
    }

    [Fact]
    public async Task A_code_works_once_and_not_after_two_weeks()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var (used, late) = (await anna.InviteAsync(), await anna.InviteAsync());
        await bot.Person("ben").SayAsync($"join {used}");
        var carla = bot.Person("carla");
        Assert.Contains("does not work", await carla.SayAsync($"join {used}"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Contains("does not work", await carla.SayAsync($"join {late}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_with_one_code_at_once_one_joins()
    {
        await using var bot = await StartAsync();
        var code = await (await bot.CoordinatorAsync()).InviteAsync();
        var (ben, carla) = (bot.Person("ben"), bot.Person("carla"));
        bot.Tables.At(TableNames.Invitations, Moment.Before, () => carla.SayAsync($"join {code}"));
        Assert.Contains("does not work", await ben.SayAsync($"join {code}"), StringComparison.Ordinal);
        Assert.Empty(await bot.Table(TableNames.People).RangeAsync("sms_2fben", "m", "m~~", default));
    }

    [Fact]
    public async Task Undo_goes_back_step_by_step_and_stops_at_a_colleagues_later_change()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        foreach (var text in new[] { "Labs in Padova.", "Labs in Seville." })
        {
            await anna.SayAsync("go to 5");
            await anna.SayAsync(text);
        }

        await anna.SayAsync("undo");
        Assert.Equal("Labs in Padova.", await bot.TextAsync("executive-summary"));
        await ben.SayAsync("go to 5");
        await ben.SayAsync("By Ben.");
        Assert.Contains("ben has changed it since", await anna.SayAsync("undo"), StringComparison.Ordinal);
        Assert.Equal("By Ben.", await bot.TextAsync("executive-summary"));
        await ben.SayAsync("undo");
        await anna.SayAsync("undo");
        Assert.Null(await bot.TextAsync("executive-summary"));
        Assert.Contains("nothing of yours", await anna.SayAsync("undo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_past_a_colleagues_later_change_is_said_first_and_then_goes_further_back()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("26-06-2020");
        await anna.SayAsync("go to 5");
        await anna.SayAsync("Labs in Padova.");
        await anna.SayAsync("go to 5");
        await anna.SayAsync("Labs in Seville.");
        await ben.SayAsync("go to 5");
        await ben.SayAsync("By Ben.");
        Assert.Contains("ben has changed it since", await anna.SayAsync("undo"), StringComparison.Ordinal);
        Assert.Equal("26-06-2020", await bot.TextAsync("start-date"));
        Assert.Contains("Taken back: your last change of Start date", await anna.SayAsync("undo"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((null, "By Ben."), (await bot.TextAsync("start-date"), await bot.TextAsync("executive-summary")));
        Assert.Contains("ben has changed it since", await anna.SayAsync("undo"), StringComparison.Ordinal);
        Assert.Contains("nothing more of yours", await anna.SayAsync("undo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_back_ones_own_rows_and_leaves_a_colleagues()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("go to 9");
        await anna.SayAsync("Tourism\tLapland\t-\tx");
        await ben.SayAsync("go to 9");
        await ben.SayAsync("Energy\tNavarra\t-\tx");
        Assert.Contains("Taken back", await anna.SayAsync("undo"), StringComparison.Ordinal);
        Assert.Equal(["Energy"], (await bot.RowsAsync("working-areas")).Select(row => row.Cells[0]));
    }

    [Fact]
    public async Task History_says_who_changed_the_answer_when_and_to_what()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("go to 5");
        await anna.SayAsync("Labs in Padova.");
        await ben.SayAsync("go to 5");
        await ben.SayAsync("By Ben.");
        await ben.SayAsync("undo");
        await anna.SayAsync("go to 5");
        var lines = (await anna.SayAsync("show history")).Split('\n');
        Assert.Contains("Executive summary: 3 changes", lines[0], StringComparison.Ordinal);
        Assert.Equal(["ben took a change back: \"Labs in Padova.\"", "ben: \"By Ben.\"", "anna: \"Labs in Padova.\""], lines[1..4]
            .Select(line => line[(line.IndexOf("), ", StringComparison.Ordinal) + 3)..]));
        Assert.All(lines[1..4], line => Assert.Contains("11 January 2021, 10:", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task History_of_many_changes_is_one_message_on_every_channel()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        for (var number = 1; number <= 14; number++)
        {
            await anna.SayAsync("go to 5");
            await anna.SayAsync($"{new string('x', 3_000)} {number}");
        }

        await anna.SayAsync("go to 5");
        await bot.Instance.HandleAsync(anna.Write("show history"));
        var message = bot.Instance.Line.Received[^1].Text;
        Assert.Contains("x 14\"", message, StringComparison.Ordinal);
        Assert.Contains("And 4 earlier changes", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_of_the_row_being_filled_in_asks_the_table_again()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 9");
        await anna.SayAsync("Tourism");
        Assert.Contains("9 of 22 ·", await anna.SayAsync("undo"), StringComparison.Ordinal);
        Assert.Empty(await bot.RowsAsync("working-areas"));
    }

    [Fact]
    public async Task A_colleague_who_clears_the_table_leaves_the_other_at_the_table()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.SayAsync("go to 9");
        await anna.SayAsync("Tourism");
        await ben.SayAsync("go to 9");
        await ben.SayAsync("delete all");
        Assert.Contains("9 of 22 ·", await anna.SayAsync("help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_after_the_seal()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.FillMandatoryAsync();
        await ben.SayAsync("go to 12");
        await anna.SayAsync("submit");
        bot.Tables.At(TableNames.Reports, Moment.Before, () => anna.SayAsync("yes"));
        Assert.Contains("was submitted by anna", await ben.SayAsync("Too late."), StringComparison.Ordinal);
        Assert.Null(await bot.TextAsync("innovative-results"));
        Assert.Equal(ReportStatus.Submitted, (await bot.ReadAsync()).Header!.Status);
    }

    [Fact]
    public async Task A_report_changed_since_the_question_is_not_sealed_unasked()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.FillMandatoryAsync();
        await ben.SayAsync("go to 12");
        await anna.SayAsync("submit");
        await ben.SayAsync("Just in time.");
        Assert.Contains("changed since", await anna.SayAsync("yes"), StringComparison.Ordinal);
        Assert.Null((await bot.ReadAsync()).Header!.Receipt);
    }

    [Fact]
    public async Task Two_who_say_yes_seal_once()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        var ben = await bot.ColleagueAsync(anna);
        await anna.FillMandatoryAsync();
        await anna.SayAsync("submit");
        await ben.SayAsync("submit");
        await anna.SayAsync("yes");
        Assert.Contains("was submitted by anna", await ben.SayAsync("yes"), StringComparison.Ordinal);
        Assert.DoesNotContain("✓ Submitted", await ben.SayAsync("yes"), StringComparison.Ordinal);
        Assert.Equal(1, (await bot.ReadAsync()).Header!.Receipt!.Number);
    }

    [Fact]
    public async Task The_sealed_answers_are_stored_before_the_header_names_them()
    {
        await using var bot = await StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.FillMandatoryAsync();
        await anna.SayAsync("submit");
        var sealedRows = 0;
        bot.Tables.At(TableNames.Reports, Moment.Before, async () =>
        {
            Assert.Null((await bot.ReadAsync()).Header!.Receipt);
            sealedRows = (await bot.Table(TableNames.Reports).RangeAsync("high-tech-farming~2020-_482", "s", "s~~", default)).Count;
        }, write: 6);
        await anna.SayAsync("yes");
        Assert.Equal(5, sealedRows);
        var receipt = (await bot.ReadAsync()).Header!.Receipt!;
        Assert.Equal("Seven regions map their labs.",
            ((Core.Answers.TextContent)(await SealedAsync(bot, receipt.Hash))!["executive-summary"].Content!).Text);
    }

    private static Task<Core.Answers.AnswerSheet?> SealedAsync(RestartableBot bot, string hash) =>
        new ReportStore(bot.Tables).SealedAsync(RestartableBot.Report, hash, default);
}
