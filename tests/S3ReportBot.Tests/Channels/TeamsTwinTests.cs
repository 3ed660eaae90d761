using System.Text;
using System.Text.Json.Nodes;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>
/// What stands only in the HTML that Teams sends beside the text, and what comes with it. The HTML has the shape in which Teams' clients
/// send it.
/// </summary>
[Trait(Lane.Name, Lane.Slow)]
public class TeamsTwinTests
{
    private const string Picture =
        """<img alt="image" src="https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d1/views/original" itemscope="" itemtype="http://schema.skype.com/AMSImage" width="400">""";

    [Theory]
    [InlineData("thanks ", "<p>thanks ", "heart", "❤️"), InlineData("", "<p>", "yes", "👍"),
        InlineData("\n", "<p>", "1f4a1_electriclightbulb", "💡")]
    public async Task An_emoji_alone_or_with_thanks_is_small_talk_and_no_file(string text, string before, string id, string emoji)
    {
        await using var chat = await AtSummaryAsync();

        var reply = await chat.SendAsync(With(chat, text, $"{before}{Emoji(id, emoji)}</p>", EmojiPicture(id)));

        Fragments.AssertInOrder(reply.Text, ["Next: 5. Executive summary"]);
        Assert.DoesNotContain("file", reply.Text, StringComparison.Ordinal);
        Fragments.AssertInOrder((await chat.SaysAsync("show")).Text, ["has no answer yet"]);
    }

    [Fact]
    public async Task Emoji_between_words_stay_at_their_place_and_are_no_file()
    {
        await using var chat = await AtSummaryAsync();

        var reply = await chat.SendAsync(With(chat, "Seven regions  joined, and two left .",
            $"<p>Seven regions {Emoji("1f3d4_mountain", "🏔️")} joined, and two left {Emoji("sad", "🙁")}.</p>",
            EmojiPicture("1f3d4_mountain"), EmojiPicture("sad")));

        Assert.DoesNotContain("file", reply.Text, StringComparison.Ordinal);
        Fragments.AssertInOrder((await chat.SaysAllAsync("go to 5", "show")).Text, ["Seven regions 🏔️ joined, and two left 🙁."]);
    }

    [Fact]
    public async Task A_picture_beside_an_emoji_is_a_file_and_its_name_is_no_answer()
    {
        await using var chat = await AtSummaryAsync();

        var reply = await chat.SendAsync(
            With(chat, "Seven regions map their labs ", $"<p>Seven regions map their labs {Emoji("yes", "👍")}</p><p>{Picture}</p>",
            EmojiPicture("yes"), "https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d1/views/original"));

        Fragments.AssertInOrder(reply.Text, ["did not keep the file", "Saved: Executive summary"]);
        Fragments.AssertInOrder((await chat.SaysAllAsync("go to 5", "show")).Text, ["Seven regions map their labs 👍"]);
        Assert.DoesNotContain("image", (await chat.SaysAsync("show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_holds_a_picture_alone_does_not_answer_with_what_it_quotes()
    {
        await using var chat = await AtSummaryAsync();

        await chat.SendAsync(With(chat, "Test Bot\nWe mapped our labs in seven regions.\n",
            $"{Quoted("We mapped our labs in seven regions.")}<p>{Picture}</p>",
            "https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d1/views/original"));

        Fragments.AssertInOrder((await chat.SaysAsync("show")).Text, ["has no answer yet"]);
    }

    [Fact]
    public async Task Of_a_reply_to_two_messages_neither_is_the_answer()
    {
        await using var chat = await AtSummaryAsync();

        await chat.SendAsync(With(chat, "Seven regions map their labs.",
            $"{Quoted("I can do that.")}{Quoted("So can I.")}<p>Seven regions map their labs.</p>"));

        Assert.StartsWith("Seven regions map their labs.\n", (await chat.SaysAllAsync("go to 5", "show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_the_twin_is_rows_and_a_list_is_entries()
    {
        await using var chat = await AtSummaryAsync();

        await chat.SaysAsync("go to 6");
        await chat.SendAsync(
            With(chat, "Aragon (ES24)\nTuscany (ITI1)", "<ul><li>Aragon (ES24)</li><li><strong>Tuscany</strong> (ITI1)</li></ul>"));
        Fragments.AssertInOrder((await chat.SaysAsync("go to 6")).Text, ["1. Aragon (ES24)", "2. Tuscany (ITI1)"]);
        await chat.SaysAsync("go to 10");
        await chat.SendAsync(With(chat, "Kick-off 14-10-2020 Fair May",
            "<table><tr><td>Kick-off</td><td>14-10-2020</td></tr><tr><td>Fair</td><td>November 2020</td></tr></table>"));
        Fragments.AssertInOrder((await chat.SaysAllAsync("done", "go to 10")).Text,
            ["1. Kick-off · 14-10-2020", "2. Fair · November 2020"]);
    }

    [Fact]
    public async Task A_report_beside_a_text_is_offered_and_the_text_is_the_answer()
    {
        await using var chat = await AtSummaryAsync();

        var reply =
            await chat.SendAsync(chat.WithFile("report.txt", Encoding.UTF8.GetBytes(TestForms.Seed), "Seven regions map their labs."));

        Fragments.AssertInOrder(reply.Text, ["report.txt looks like a report", "of 22 questions", "import", "Saved: Executive summary"]);
        Fragments.AssertInOrder((await chat.SendAsync(chat.WithFile("report.txt", Encoding.UTF8.GetBytes(TestForms.Seed), "import"))).Text,
            ["Saved"]);
    }

    [Fact]
    public async Task While_a_report_is_read_in_the_text_beside_a_file_is_said_to_be_left_out()
    {
        await using var chat = await AtSummaryAsync();
        await chat.SaysAsync("import");

        var reply =
            await chat.SendAsync(chat.WithFile("report.txt", Encoding.UTF8.GetBytes(TestForms.Seed), "Here is the one of last year."));

        Fragments.AssertInOrder(reply.Text, ["text is not saved", "Saved"]);
    }

    private static async Task<TeamsClient> AtSummaryAsync()
    {
        var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        await chat.SaysAsync("go to 5");
        return chat;
    }

    private static string Emoji(string id, string letter) =>
        $"""<span title="Emoji" type="({id})" class="animated-emoticon-20-{id}" itemscope=""><img itemscope="" itemtype="http://schema.skype.com/Emoji" itemid="{id}" src="{EmojiPicture(id)}" title="Emoji" alt="{letter}" style="width:20px; height:20px"></span>""";

    private static string EmojiPicture(string id) =>
        $"https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/{id}/default/20_f.png";

    /// <summary>A message of before the conversation.</summary>
    private static string Quoted(string text) =>
        $"""<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1609459200000"><strong itemprop="mri" itemid="28:bot">Test Bot</strong><span itemprop="time" itemid="1609459200000"></span><p itemprop="preview">{text}</p></blockquote>""";

    private static JsonObject With(TeamsClient chat, string text, string html, params string[] pictures)
    {
        var message = chat.Written(text);
        var attachments = new JsonArray();
        foreach (var picture in pictures)
            attachments.Add(new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = picture });
        attachments.Add(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        message["attachments"] = attachments;
        return message;
    }
}
