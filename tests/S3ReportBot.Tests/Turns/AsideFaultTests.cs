using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>
/// A text that is kept aside, and a bot that is killed at any instant from its keeping to its storing: it is never stored unasked, never
/// lost in silence, and stored once when its author says so.
/// </summary>
public sealed class AsideFaultTests
{
    private const string Text = "see annex", Question = "business-involvement";

    private static readonly Dictionary<string, Action<RestartableBot>> Instants = new()
    {
        ["before the commit"] = bot => bot.Tables.DieAt(TableNames.Reports, Moment.Before),
        ["after the commit"] = bot => bot.Tables.DieAt(TableNames.Reports, Moment.After),
        ["before the reply is sent"] = bot => bot.Instance.Line.Before = bot.Tables.Die,
        ["after the reply stands there"] = bot => bot.Instance.Line.After = bot.Tables.Die,
        ["before the reply is noted"] = bot => bot.Tables.DieAt(TableNames.Reports, Moment.Before, write: 2),
        ["after the reply is noted"] = bot => bot.Tables.DieAt(TableNames.Reports, Moment.After, write: 2),
        ["the reply is lost"] = bot => bot.Instance.Line.Before = () => throw new HttpRequestException("reset"),
    };

    private static readonly string[] NextMessages = ["store it", "help", "thanks", "who can read this?", Text];

    public static TheoryData<string> All => [.. Instants.Keys];

    public static TheoryData<string, string> Kills
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var instant in Instants.Keys)
                foreach (var next in NextMessages)
                    all.Add(instant, next);
            return all;
        }
    }

    /// <summary>The channel delivers again what got no answer; the author goes on with something else or with the word.</summary>
    [Theory]
    [MemberData(nameof(Kills))]
    public async Task Killed_while_it_is_kept_aside_it_is_offered_again_and_stored_when_its_author_says_so(string instant, string next)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await KilledAsync(bot, instant);
        Assert.Null(await bot.TextAsync(Question));

        await StoreAsync(bot, anna, await anna.SayAsync(next));

        Assert.Equal(Text, await bot.TextAsync(Question));
        Assert.Single(await bot.HistoryAsync());
    }

    /// <summary>What leads to another question lets it go, and says so with its words.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Killed_while_it_is_kept_aside_it_is_let_go_aloud_by_what_leads_elsewhere(string instant)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await KilledAsync(bot, instant);

        Assert.Contains($"I did not store “{Text}”", await anna.SayAsync("continue"), StringComparison.Ordinal);

        Assert.Empty(await bot.HistoryAsync());
    }

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task Killed_while_it_is_stored_it_is_stored_once(string instant, string next)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 15");
        await anna.SayAsync(Text);
        bot.Start();
        Instants[instant](bot);
        await anna.SayAsync("store it");
        bot.Start();
        await anna.AgainAsync();

        await anna.SayAsync(next);

        Assert.Equal(Text, await bot.TextAsync(Question));
        Assert.Single(await bot.HistoryAsync(), change => change.Question == Question);
    }

    /// <summary>The bot dies while the text is kept aside, and is there again when the channel delivers it once more.</summary>
    private static async Task<Writer> KilledAsync(RestartableBot bot, string instant)
    {
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 15");
        Instants[instant](bot);
        await anna.SayAsync(Text);
        bot.Start();
        await anna.AgainAsync();
        return anna;
    }

    /// <summary>Who may not have seen the offer is asked once more.</summary>
    private static async Task StoreAsync(RestartableBot bot, Writer anna, string reply)
    {
        for (var times = 0; times < 2 && await bot.TextAsync(Question) is null; times++)
        {
            Assert.Contains("`store it`", reply, StringComparison.Ordinal);
            reply = await anna.SayAsync("store it");
        }
    }
}
