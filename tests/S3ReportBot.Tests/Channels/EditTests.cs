using System.Text.Json.Nodes;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>Edited, deleted and quoted messages, as Teams tells of them.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class EditTests
{
    private const string Edit = "pg-msteams-066-messageUpdate";

    [Fact]
    public async Task An_edit_changes_the_answer_that_the_message_gave_as_often_as_it_comes()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        await chat.SaysAllAsync("26 June 2020", "www.example.eu");
        var summary = chat.Written("Our sumary");
        await chat.SendAsync(summary);

        Fragments.AssertInOrder((await chat.SendAsync(Edited(chat, summary, "Our summary"))).Text, ["edit is saved", "Executive summary"]);
        Fragments.AssertInOrder((await chat.SendAsync(Edited(chat, summary, "Our best summary"))).Text, ["edit is saved"]);

        Fragments.AssertInOrder((await chat.SaysAsync("go to 5")).Text, ["Current answer: Our best summary"]);
        Fragments.AssertInOrder((await chat.SaysAllAsync("undo", "go to 5")).Text, ["Current answer: Our summary"]);
    }

    [Fact]
    public async Task The_same_edit_delivered_twice_is_taken_once()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var date = chat.Written("26 June 2020");
        await chat.SendAsync(date);
        var edit = Edited(chat, date, "27 June 2020");
        Assert.Equal(1, (await chat.SendAsync(edit)).Messages);

        Assert.Equal(0, (await chat.SendAsync(edit)).Messages);
    }

    [Theory]
    [InlineData("26 July 2020", "edit is saved", "26-07-2020")]
    [InlineData("someday", "cannot read", "26-06-2020")]
    [InlineData("help", "changed nothing", "26-06-2020")]
    [InlineData("", "changed nothing", "26-06-2020")]
    public async Task An_edit_is_read_as_the_question_reads_answers(string text, string says, string stands)
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var date = chat.Written("26 June 2020");
        await chat.SendAsync(date);

        Fragments.AssertInOrder((await chat.SendAsync(Edited(chat, date, text))).Text, [says]);

        Fragments.AssertInOrder((await chat.SaysAsync("go to 3")).Text, [$"Current answer: {stands}"]);
    }

    [Fact]
    public async Task An_answer_that_was_changed_since_stays_and_so_does_what_was_no_answer()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var (first, command) = (chat.Written("26 June 2020"), chat.Written("go to 3"));
        await chat.SendAsync(first);
        await chat.SendAsync(command);
        await chat.SaysAsync("28 June 2020");

        Fragments.AssertInOrder((await chat.SendAsync(Edited(chat, first, "27 June 2020"))).Text, ["changed nothing"]);
        Fragments.AssertInOrder((await chat.SendAsync(Edited(chat, command, "go to 4"))).Text, ["changed nothing"]);
        Fragments.AssertInOrder((await chat.SaysAsync("go to 3")).Text, ["28-06-2020"]);
    }

    [Fact]
    public async Task An_edit_reaches_the_paragraph_the_cell_or_the_rows_that_the_message_gave()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        await chat.SaysAllAsync("go to 5", "Labs in Padova.", "go to 5", "add");
        var second = chat.Written("Sekond.");
        await chat.SendAsync(second);
        await chat.SendAsync(Edited(chat, second, "Secnd."));
        await chat.SendAsync(Edited(chat, second, "Labs in Seville."));
        Fragments.AssertInOrder((await chat.SaysAllAsync("done", "go to 5")).Text, ["Labs in Padova.", "Labs in Seville."]);

        await chat.SaysAsync("go to 10");
        var name = chat.Written("Kick of meeting");
        await chat.SendAsync(name);
        Fragments.AssertInOrder((await chat.SendAsync(Edited(chat, name, "Kick-off meeting"))).Text,
            ["edit is saved", "row 1 of Past events", "Date"]);
        var date = chat.Written("13-11-2021");
        await chat.SendAsync(date);
        await chat.SendAsync(Edited(chat, date, "13-11-2020"));
        Fragments.AssertInOrder((await chat.SaysAllAsync("done", "go to 10")).Text, ["1. Kick-off meeting · 13-11-2020"]);

        await chat.SaysAsync("go to 11");
        var paste = chat.Written("A\tMay\nB\tJune");
        await chat.SendAsync(paste);
        Fragments.AssertInOrder((await chat.SendAsync(Edited(chat, paste, "A\tMay\nB\tJuly\nC\tAugust"))).Text, ["1. A · May", "2. B · July", "3. C · August"]);
    }

    [Fact]
    public async Task A_deleted_message_changes_nothing_and_the_bot_says_so()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var date = chat.Written("26 June 2020");
        await chat.SendAsync(date);

        Fragments.AssertInOrder((await chat.SendAsync(Deleted(chat, date))).Text,
            ["deleted a message", "Start date", "is still in the report"]);

        Fragments.AssertInOrder((await chat.SaysAsync("go to 3")).Text, ["26-06-2020"]);
    }

    [Fact]
    public async Task A_message_brought_back_is_no_edit()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var date = chat.Written("26 June 2020");
        await chat.SendAsync(date);
        var back = Edited(chat, date, "26 June 2020");
        back["channelData"] = new JsonObject { ["eventType"] = "undeleteMessage" };

        Assert.Equal(0, (await chat.SendAsync(back)).Messages);
    }

    [Fact]
    public async Task A_quotation_is_no_part_of_the_answer()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        await chat.SaysAllAsync("26 June 2020", "www.example.eu");
        var reply = chat.Written("Our labs share one price list.");
        reply["attachments"] = Quoting("12345", "Executive summary of what you did", "<p>Our labs share one price list.</p>");

        await chat.SendAsync(reply);

        var shown = (await chat.SaysAsync("go to 5")).Text;
        Assert.Contains("Current answer: Our labs share one price list.", shown, StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reply_to_an_older_question_leads_there_and_is_ready(bool inHtml)
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        await chat.SaysAsync("26 June 2020");
        // The connector numbers what it takes: 4 is the message that asked question 3, 5 the one that asked question 4.
        var reply = chat.Written("27 June 2020");
        if (inHtml)
            reply["attachments"] = Quoting("4", "3 of 22", "<p>27 June 2020</p>");
        else
            reply["entities"]!.AsArray()
                .Add(new JsonObject { ["type"] = "quotedReply",
                ["quotedReply"] = new JsonObject { ["messageId"] = "4", ["senderId"] = "bot" } });

        Fragments.AssertInOrder((await chat.SendAsync(reply)).Text,
            ["older message", "Start date", "3 of 22", "Not stored yet: “27 June 2020”"]);
        Fragments.AssertInOrder((await chat.SaysAsync("store it")).Text, ["✓ Saved: Start date: 27-06-2020"]);
    }

    private static JsonObject Edited(TeamsClient chat, JsonObject message, string text)
    {
        var edit = chat.Sample(Edit);
        edit["id"] = (string)message["id"]!;
        edit["text"] = text;
        return edit;
    }

    private static JsonObject Deleted(TeamsClient chat, JsonObject message)
    {
        var deletion = Edited(chat, message, "");
        deletion["type"] = "messageDelete";
        deletion["channelData"] = new JsonObject { ["eventType"] = "softDeleteMessage" };
        deletion.Remove("text");
        return deletion;
    }

    private static JsonArray Quoting(string message, string preview, string html) => new(new JsonObject
    {
        ["contentType"] = "text/html",
        ["content"] = $"""
            <blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="{message}"><strong itemprop="mri" itemid="28:bot">Bot</strong><span
            itemprop="time" itemid="{message}"></span><p itemprop="preview">{preview}</p></blockquote>{html}
            """,
    });
}
