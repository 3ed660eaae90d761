using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Channels;

/// <summary>What a person wrote, read from what channels make of it.</summary>
public class ReceivedTests
{
    [Theory]
    [InlineData("A &amp; B &lt;C&gt;", "A & B <C>")]
    [InlineData("see <https://example.eu>", "see https://example.eu")]
    [InlineData("<http://www.example.eu|www.example.eu>", "www.example.eu")]
    [InlineData("<https://example.eu/|example.eu>", "example.eu")]
    [InlineData("<https://example.eu/a?b=1&amp;c=2|our page>", "our page (https://example.eu/a?b=1&c=2)")]
    [InlineData("<mailto:a@b.eu|a@b.eu>", "a@b.eu")]
    [InlineData("ask <@U123|maria> in <#C9|general> <!here>", "ask @maria in #general @here")]
    [InlineData("ask <@U123>", "ask @U123")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("&amp;lt;", "&lt;")]
    public void Slack_writes_are_turned_back(string sent, string typed)
    {
        Assert.Equal(typed, SlackText.Decode(sent));
        Assert.Equal(typed, SlackText.Decode(SlackText.Encode(typed)));
    }

    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\ntwo")]
    [InlineData("<p>one</p>\n<p>&nbsp;</p>\n<p>two</p>", "one\n\ntwo")]
    [InlineData("<div><div>one<br>two</div></div>", "one\ntwo")]
    [InlineData("<ul><li>Aragon</li><li>Tuscany<ul><li>Siena</li></ul></li></ul>", "- Aragon\n- Tuscany\n- Siena")]
    [InlineData("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two")]
    [InlineData("<table><tbody><tr><th>Event</th><th>Date</th></tr><tr><td><p>Kick-off</p></td><td>May</td></tr></tbody></table>", "Event\tDate\nKick-off\tMay")]
    [InlineData("<table><tr><td>one<br>two</td><td>\"x\"</td></tr></table>", "\"one\ntwo\"\t\"x\"")]
    [InlineData("<p>see <a href=\"https://example.eu/\">example.eu</a></p>", "see example.eu")]
    [InlineData("<p>see <a href=\"https://example.eu/a\">our page</a></p>", "see our page (https://example.eu/a)")]
    [InlineData("<p><a href=\"https://example.eu/a\">our page</a></p>", "https://example.eu/a")]
    [InlineData("<p>well <img alt=\"😀\"></p><p>done</p>", "well 😀\ndone")]
    [InlineData("<p><img alt=\"1️⃣\" itemtype=\"http://schema.skype.com/Emoji\"> of 3</p>", "1️⃣ of 3")]
    [InlineData("<p>well <emoji id=\"smile\" alt=\"🙂\" title=\"Smile\"></emoji> and <customemoji alt=\"our_cat\"></customemoji></p>",
        "well 🙂 and :our_cat:")]
    [InlineData("<p>see <a href=\"https://example.eu/a\">here <img alt=\"👍\"></a></p>", "see here 👍 (https://example.eu/a)")]
    [InlineData("<p>a <img alt=\"image\" itemtype=\"http://schema.skype.com/AMSImage\"> b <img alt=\"Bild 1\"> c</p>", "a b c")]
    [InlineData("<p>our <strong>first</strong> <i>lab</i></p>", "our first lab")]
    [InlineData("<p>more than the flat text says</p>", "more than the flat text says")]
    [InlineData("<blockquote><p>said</p></blockquote><p>by him</p>", "said\nby him")]
    [InlineData("<p>one&nbsp;two   three\n four</p><p>five</p><script>alert(1)</script>", "one two three four\nfive")]
    [InlineData("<ol><li>one<ul><li>in</li></ul></li><li>two</li></ol>", "1. one\n- in\n2. two")]
    [InlineData("<ul><li><a href=\"https://example.eu/a\">our page</a></li></ul>", "- https://example.eu/a")]
    [InlineData("<p>a</p><p title=\"1 > 2\">b</p>", "a\nb")]
    [InlineData("<p>a<p>b", "a\nb")]
    [InlineData("<p>a</p><!-- never ends <p>b</p>", "flat")]
    [InlineData("<br>1 < 2 &amp; 3", "1 < 2 & 3")]
    [InlineData("<table><tr><td>a<table><tr><td>b</td><td>c<br>d</td></tr></table></td><td>e</td></tr></table>", "\"a\nb\tc\nd\"\te")]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Reply\" itemid=\"7\"><p>old</p></blockquote><p>new</p>", "new")]
    [InlineData("<p>see <a href=\"https://example.eu/a\">our page", "see our page (https://example.eu/a)")]
    public void The_html_twin_is_read_for_its_structure(string html, string text) => Assert.Equal(text, Received.Of(Teams("flat", html)).Text);

    [Fact]
    public void A_twin_without_structure_leaves_the_text_as_it_is() => Assert.Equal("one * two", Received.Of(Teams("one * two", "<p>one * two</p>")).Text);

    [Fact]
    public void The_twin_is_no_file_and_a_text_file_is()
    {
        Assert.False(Received.Of(Teams("one", "<p>one</p>")).HasFiles);
        Assert.True(
            Received.Of(new Activity { Attachments = [new Attachment("text/plain", "http://127.0.0.1/up.txt", name: "up.txt")] }).HasFiles);
        Assert.True(
            Received.Of(new Activity { Attachments = [new Attachment("application/vnd.microsoft.teams.file.download.info")] }).HasFiles);
    }

    [Theory]
    [InlineData("<at>Test Bot</at> status", "status")]
    [InlineData("status <at>Test Bot</at>", "status")]
    [InlineData("Test Bot is a good name", "Test Bot is a good name")]
    [InlineData("<at>Test Bot</at> ask <at>Maria</at> please", "ask Maria please")]
    public void The_bot_is_called_by_its_entity_and_never_by_its_name(string sent, string typed)
    {
        var activity = new Activity
        {
            ChannelId = "msteams", Text = sent, Recipient = new ChannelAccount("bot"),
            Entities = [Mention("bot", "Test Bot"), Mention("maria", "Maria")],
        };

        Assert.Equal(typed, Received.Of(activity).Text.Trim());
    }

    [Fact]
    public void The_bot_is_left_out_of_the_twin_too()
    {
        var activity = Teams("Bot one", "<p><span itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">Bot</span>&nbsp;one</p><p>two</p>");
        activity.Recipient = new ChannelAccount("bot");
        activity.Entities = [Mention("bot", "Bot")];

        Assert.Equal("one\ntwo", Received.Of(activity).Text);
    }

    [Fact]
    public void A_name_that_calls_itself_is_put_in_once()
    {
        var activity = new Activity { ChannelId = "msteams", Text = "aaa", Recipient = new ChannelAccount("bot"), Entities = [] };
        for (var times = 0; times < 60; times++)
            activity.Entities.Add(new Mention(new ChannelAccount("maria", "aa"), "a"));

        Assert.Equal("aaaaaa", Received.Of(activity).Text);
    }

    [Theory]
    [InlineData("webchat", 250_001)]
    [InlineData("slack", 250_001)]
    [InlineData("webchat", 50_001)]
    public void A_message_longer_than_any_answer_is_not_read_and_its_length_is_kept(string channel, int length)
    {
        var incoming = Incoming.Of(new Activity { Type = "message", ChannelId = channel, Text = new string('a', length), From = new("a"), Conversation = new(id: "1") });

        Assert.Equal(("", length), (incoming.Text, incoming.TooLong));
    }

    [Fact]
    public void What_a_channel_puts_in_does_not_make_a_message_too_long()
    {
        var incoming = Incoming.Of(new Activity { Type = "message", ChannelId = "slack", Text = SlackText.Encode(new string('&', 50_000)), From = new("a"), Conversation = new(id: "1") });

        Assert.Equal((50_000, null), (incoming.Text.Length, incoming.TooLong));
    }

    [Fact]
    public void Html_without_end_is_read_too()
    {
        var nested = string.Concat(Enumerable.Repeat("<div>", 5000)) + "x<br>y";

        Assert.Equal("flat", Received.Of(Teams("flat", nested)).Text);
    }

    private static Mention Mention(string id, string name) => new(new ChannelAccount(id, name), $"<at>{name}</at>");

    private static Activity Teams(string text, string html) =>
        new() { ChannelId = "msteams", Text = text, Attachments = [new Attachment("text/html", content: html)] };
}
