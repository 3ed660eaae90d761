using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using S3ReportBot.Tests.Connector;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>What the bot says depends neither on a client's language nor on what a channel calls a conversation.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class WhereverFromTests
{
    private static readonly string[] Talk =
        ["start", "1", "ccre-s3", "26-06-2020", "go to 12", "1.5 and -3, on 14.10.2020", "show", "go to 10", "Kick-off; 14-10-2020; Online; 35", "progress", "review", "go to 22", "1,2,3", "show history"];

    [Theory]
    [InlineData("tr-TR"), InlineData("ar-SA"), InlineData("fa-IR"), InlineData("th-TH"), InlineData("sv-SE"), InlineData("de-CH"), InlineData("xx-unheard-OF")]
    public async Task Numbers_and_dates_are_the_same_in_every_language(string locale) =>
        Assert.Equal(await HeardAsync("en-GB", "chat"), await HeardAsync(locale, "chat"));

    [Theory]
    [InlineData("a:é-1"), InlineData("会話"), InlineData("a b/c?d#e%2F"), InlineData("🙂")]
    public async Task A_conversation_of_any_name_gets_its_replies(string conversation) =>
        Assert.Equal(await HeardAsync("en-GB", "chat"), await HeardAsync("en-GB", conversation));

    [Theory]
    [InlineData("tr-TR"), InlineData("ar-SA"), InlineData("th-TH"), InlineData("")]
    public async Task A_turn_runs_in_no_language(string locale)
    {
        var seen = new CultureBot();
        await using var bot = await AuthenticatedBot.StartAsync(parts: services => services.AddSingleton<IBot>(seen));
        var message = bot.Message();
        message["locale"] = locale;

        await bot.PostAsync(message, $"Bearer {bot.Token()}");

        Assert.Equal(CultureInfo.InvariantCulture, seen.Culture);
    }

    private static async Task<IReadOnlyList<string>> HeardAsync(string locale, string conversation)
    {
        await using var bot = await RawHttpBot.StartAsync();
        var heard = new List<string>();
        foreach (var text in Talk)
        {
            var message = bot.Message(text);
            message["locale"] = locale;
            message["conversation"] = new JsonObject { ["id"] = conversation };
            heard.Add(await bot.SendAsync(message));
        }

        return heard;
    }

    private sealed class CultureBot : IBot
    {
        public CultureInfo? Culture { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Culture = CultureInfo.CurrentCulture;
            return Task.CompletedTask;
        }
    }
}
