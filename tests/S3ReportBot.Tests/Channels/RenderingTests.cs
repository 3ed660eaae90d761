using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>The same reply on each channel, held against that channel's limits.</summary>
public class RenderingTests
{
    private static readonly CardOrigin Origin = new(SeedReport.Key, "sdg", 1);
    private static readonly Button[] Buttons = [new("skip", "skip"), new("back", "back"), new("help", "help"), new("pause", "pause")];

    public static TheoryData<string> Channels => ["msteams", "slack", "webchat", "directline", "emulator", "carrier-pigeon", ""];

    [Theory, MemberData(nameof(Channels))]
    public void Whatever_is_said_the_channel_takes_it(string channel)
    {
        var capabilities = ChannelCapabilities.Of(channel);
        string[] saids = ["Short", new string('x', 2_900) + "&&&&&&&&&&&&&&&&" + new string('é', 30_000), string.Concat(Enumerable.Repeat("😀<&>\n", 9_000))];
        Attachment[][] cardses = [[], [Ratings()], [LinksCard.Of("Documents", [("One", "https://example.eu/1")]), Ratings()]];
        foreach (var said in saids)
            foreach (var cards in cardses)
                foreach (var message in Rendering.Messages(capabilities,
                    [MarkdownEscaper.Of(capabilities.Markup, "**Bold** and `code`"), said], cards, Buttons, Origin))
                    Assert.Empty(ChannelRules.Broken(Sent(message, channel)));
        foreach (var said in saids)
            Assert.All(Rendering.Verbatim(capabilities, said), message => Assert.Empty(ChannelRules.Broken(Sent(message, channel))));
    }

    [Theory, MemberData(nameof(Channels))]
    public void A_text_that_is_split_loses_no_letter(string channel)
    {
        var text = new string('x', 2_997) + string.Concat(Enumerable.Repeat("😀é\n", 9_000));

        var parts = Rendering.Verbatim(ChannelCapabilities.Of(channel), text);

        Assert.Equal(text, string.Concat(parts.Select(part => part.Text)));
    }

    [Fact]
    public void In_teams_the_card_carries_text_and_buttons_and_what_it_cannot_hold_comes_before()
    {
        var teams = ChannelCapabilities.Of("msteams");

        var one = Assert.Single(Rendering.Messages(teams, ["Saved.", "Next `skip`"], [Ratings()], Buttons, Origin));
        Assert.Null(one.Text);
        Assert.Null(one.SuggestedActions);
        var card = Sent(one, "msteams")["attachments"]![0]!["content"]!.ToJsonString();
        Assert.Contains("Saved.", card, StringComparison.Ordinal);
        Assert.Contains("**skip**", card, StringComparison.Ordinal);

        var two = Rendering.Messages(teams, [new string('x', 19_000)], [Ratings()], Buttons, Origin).ToList();
        Assert.Equal((2, true, true), (two.Count, two[0].Text is not null, two[1].Text is null));
    }

    [Fact]
    public void A_group_sees_text_and_nothing_to_press()
    {
        var message = Assert.Single(Rendering.Messages(ChannelCapabilities.Of("msteams").InGroup(), ["Hello"], [Ratings()], Buttons, Origin));

        Assert.Equal(("Hello", null, null), (message.Text, message.Attachments, message.SuggestedActions));
    }

    private static Attachment Ratings() => RatingsCard.Of(TestForms.Monitoring["sdg"], null, Origin, TestForms.Texts);

    private static JsonObject Sent(Activity message, string channel)
    {
        var sent = System.Text.Json.JsonSerializer.SerializeToNode(message, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
        foreach (var empty in sent.Where(member => member.Value is null).Select(member => member.Key).ToList())
            sent.Remove(empty);
        sent["channelId"] = channel;
        return sent;
    }
}
