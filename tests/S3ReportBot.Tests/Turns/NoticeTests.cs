using System.Net;
using S3ReportBot.Commands;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>What one person does and another one hears of at once: once, whatever dies meanwhile.</summary>
public sealed class NoticeTests : IDisposable
{
    private const string Ben = "chat-ben", Lea = "chat-lea", Scope = "high-tech-farming";
    private readonly UnaskedLine _line = new();

    public static TheoryData<string, string, Moment, int> Kills()
    {
        var kills = new TheoryData<string, string, Moment, int>();
        foreach (var act in (string[])["ask", "submit", "reopen", "remove"])
        {
            kills.Add(act, TableNames.Reports, Moment.Before, 1);
            kills.Add(act, TableNames.Reminders, Moment.Before, 1);
            kills.Add(act, TableNames.Reminders, Moment.After, 1);
            // Of whoever leads and fills in nothing, the turn is with the person.
            kills.Add(act, act is "ask" or "submit" ? TableNames.Reports : TableNames.People, Moment.After, 1);
        }

        return kills;
    }

    [Theory, MemberData(nameof(Kills))]
    public async Task A_kill_before_it_is_on_its_way_loses_nothing_and_repeats_nothing(string act, string table, Moment when, int write)
    {
        await using var bot = await StartAsync();
        var (who, chat, last) = await PrepareAsync(bot, act);
        bot.Tables.DieAt(table, when, write);
        await who.SayAsync(last);

        bot.Start();
        await who.AgainAsync();
        await LookAsync(bot);
        await LookAsync(bot);

        var states = (await bot.Instance.Part<NoticeStore>().ReadAsync(default))
            .Select(row => $"{row.Notice.Kind} to {row.Notice.Person}: {row.Notice.State} {row.Notice.Reason}");
        Assert.True(_line.In(chat).Count(text => IsAbout(act, text)) == 1, string.Join('\n', states.Concat(_line.In(chat))));
    }

    [Theory]
    [InlineData(Moment.Before, 2, 1, ReminderState.Sent)]
    [InlineData(Moment.After, 2, 0, ReminderState.Unconfirmed)]
    [InlineData(Moment.Before, 3, 1, ReminderState.Unconfirmed)]
    [InlineData(Moment.After, 3, 1, ReminderState.Sent)]
    public async Task A_kill_while_it_is_sent_repeats_nothing(Moment when, int write, int messages, ReminderState state)
    {
        await using var bot = await StartAsync();
        var (anna, chat, _) = await PrepareAsync(bot, "submit");
        bot.Tables.DieAt(TableNames.Reminders, when, write);
        await anna.SayAsync("yes");

        bot.Start();
        await anna.AgainAsync();
        await LookAsync(bot);
        await LookAsync(bot, TimeSpan.FromMinutes(3));

        Assert.Equal(messages, _line.In(chat).Count(text => IsAbout("submit", text)));
        Assert.Equal(state, (await EntryAsync(bot, NoticeKind.Submitted)).State);
    }

    [Theory]
    [InlineData(HttpStatusCode.GatewayTimeout, ReminderState.Unconfirmed, 1)]
    [InlineData(HttpStatusCode.BadRequest, ReminderState.Failed, 1)]
    [InlineData(HttpStatusCode.TooManyRequests, ReminderState.Sent, 2)]
    public async Task What_the_channel_answers_decides(HttpStatusCode answer, ReminderState state, int tries)
    {
        await using var bot = await StartAsync();
        var (anna, chat, _) = await PrepareAsync(bot, "submit");
        _line.Answers = () => answer;

        await anna.SayAsync("yes");
        await LookAsync(bot, TimeSpan.FromMinutes(10));

        Assert.Equal(tries, _line.In(chat).Count(text => IsAbout("submit", text)));
        Assert.Equal(state, (await EntryAsync(bot, NoticeKind.Submitted)).State);
    }

    [Fact]
    public async Task Nobody_hears_of_what_came_to_nothing()
    {
        await using var bot = await StartAsync();
        var (anna, chat, _) = await PrepareAsync(bot, "submit");
        bot.Tables.DieAt(TableNames.Reminders, Moment.After);
        await anna.SayAsync("yes");

        bot.Start();
        await LookAsync(bot);
        await LookAsync(bot);

        Assert.DoesNotContain(_line.In(chat), text => IsAbout("submit", text));
        Assert.Equal(ReminderState.NotNeeded, (await EntryAsync(bot, NoticeKind.Submitted)).State);
        await anna.SayAsync("submit");
        await anna.SayAsync("yes");
        Assert.Single(_line.In(chat), text => IsAbout("submit", text));
    }

    [Fact]
    public async Task Of_two_instances_one_tells_it()
    {
        await using var bot = await StartAsync();
        var (anna, chat, _) = await PrepareAsync(bot, "submit");
        bot.Tables.DieAt(TableNames.Reminders, Moment.Before, 2);
        await anna.SayAsync("yes");
        var (one, two) = (bot.Start(), bot.Start());

        await Task.WhenAll(one.Part<Notices>().RunAsync(default), two.Part<Notices>().RunAsync(default));

        Assert.Single(_line.In(chat), text => IsAbout("submit", text));
    }

    [Fact]
    public async Task Who_is_asked_and_cannot_be_written_to_hears_it_with_the_next_message_and_who_heard_it_does_not()
    {
        await using var bot = await StartAsync();
        var (anna, _, last) = await PrepareAsync(bot, "ask");
        await anna.SayAsync(last);
        var ben = bot.Person("ben");
        Assert.DoesNotContain("anna asks you", await ben.SayAsync("help"), StringComparison.Ordinal);

        _line.Answers = () => HttpStatusCode.Forbidden;
        await anna.SayAsync("ask ben to do II.1");

        Assert.Contains("anna asks you", await ben.SayAsync("help"), StringComparison.Ordinal);
        Assert.DoesNotContain("anna asks you", await ben.SayAsync("help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_leads_that_partnership_and_wants_to_be_reminded_hears_of_a_submission()
    {
        await using var bot = await StartAsync();
        var (anna, _, _) = await PrepareAsync(bot, "submit");
        await LeadAsync(bot, "mia", "solar-energy");
        await (await LeadAsync(bot, "max", Scope)).SayAsync("reminders off");

        await anna.SayAsync("yes");
        await LookAsync(bot);

        Assert.Single(_line.In(Lea), text => IsAbout("submit", text));
        Assert.Empty(_line.In("chat-mia"));
        Assert.Empty(_line.In("chat-max"));
    }

    [Theory]
    [InlineData(0, "It came on time."), InlineData(40, "It came late: it was due on 31 January 2021.")]
    public async Task A_lead_hears_whether_it_came_on_time(int days, string said)
    {
        await using var bot = await StartAsync();
        var (anna, chat, _) = await PrepareAsync(bot, "submit");
        bot.Clock.Advance(TimeSpan.FromDays(days));

        await anna.SayAsync("yes");

        Assert.Contains(said, Assert.Single(_line.In(chat), text => IsAbout("submit", text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_ended_is_forgotten_after_a_day()
    {
        await using var bot = await StartAsync();
        var (anna, _, _) = await PrepareAsync(bot, "submit");
        await anna.SayAsync("yes");

        await LookAsync(bot, TimeSpan.FromHours(25));

        Assert.Empty(await bot.Instance.Part<NoticeStore>().ReadAsync(default));
    }

    public void Dispose() => _line.Dispose();

    private Task<RestartableBot> StartAsync() => RestartableBot.StartAsync(_line);

    /// <summary>All but the last message.</summary>
    /// <returns>Who sends that, and the chat in which it is heard of.</returns>
    private static async Task<(Writer Who, string Chat, string Last)> PrepareAsync(RestartableBot bot, string act)
    {
        var anna = await bot.CoordinatorAsync();
        await bot.ColleagueAsync(anna);
        var lea = await LeadAsync(bot, "lea", Scope);
        if (act == "ask")
            return (anna, Ben, "ask ben to do III");

        await anna.FillMandatoryAsync();
        await anna.SayAsync("submit");
        if (act == "submit")
            return (anna, Lea, "yes");
        await anna.SayAsync("yes");
        await lea.SayAsync(act == "reopen" ? "reopen high tech farming: May is missing" : "remove ben high tech farming");
        return (lea, Ben, "yes");
    }

    private static async Task<Writer> LeadAsync(RestartableBot bot, string name, string scope)
    {
        var lead = bot.Person(name);
        await lead.SayAsync("hello");
        await bot.Instance.Part<PeopleStore>().GrantAsync($"sms/{name}", new Membership(scope, scope, Role.Lead), default);
        await bot.Instance.Part<MemberDirectory>()
            .AddLeadAsync(scope, new($"sms/{name}", name, Role.Lead, "", bot.Clock.GetUtcNow()), default);
        return lead;
    }

    private static bool IsAbout(string act, string text) => text.Contains(act switch
    {
        "ask" => "anna asks you",
        "submit" => "submitted the report",
        "reopen" => "Reason: May is missing",
        _ => "lea removed you from",
    }, StringComparison.Ordinal);

    /// <summary>As the instance does each minute.</summary>
    private static Task LookAsync(RestartableBot bot, TimeSpan? later = null)
    {
        bot.Clock.Advance(later ?? TimeSpan.FromMinutes(2));
        return bot.Instance.Part<Notices>().RunAsync(default);
    }

    private static async Task<Notice> EntryAsync(RestartableBot bot, NoticeKind kind) =>
        Assert.Single(await bot.Instance.Part<NoticeStore>().ReadAsync(default), row => row.Notice.Kind == kind).Notice;
}
