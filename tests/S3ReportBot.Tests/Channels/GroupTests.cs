using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>Group chats and channels of Teams, where the bot hears only what mentions it and shows nothing of a draft.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class GroupTests
{
    public static TheoryData<string> Groups => ["pg-msteams-062-message", "pg-msteams-063-message"];

    [Theory, MemberData(nameof(Groups))]
    public async Task Without_a_mention_it_is_silent(string sample)
    {
        await using var chat = await TeamsClient.StartAsync();
        var message = chat.Written("help", sample);
        message["entities"]!.AsArray().RemoveAt(0);

        Assert.Equal(0, (await chat.SendAsync(message)).Messages);
    }

    [Theory, MemberData(nameof(Groups))]
    public async Task Help_says_what_it_does_there_and_everything_else_gets_the_way_to_the_personal_chat(string sample)
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();

        Fragments.AssertInOrder((await SayAsync(chat, sample, "Help.")).Text, ["status", "document", "personal chat"]);
        foreach (var text in new[] { "start", "review", "preview", "go to 3", "26 June 2020", "", "submit", "sections" })
            Fragments.AssertInOrder((await SayAsync(chat, sample, text)).Text, ["personal chat"]);

        Assert.DoesNotContain("Current answer", (await chat.SaysAsync("go to 3")).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Groups))]
    public async Task Status_and_the_public_document_are_for_members_and_show_no_draft(string sample)
    {
        await using var chat = await TeamsClient.StartAsync();
        Fragments.AssertInOrder((await SayAsync(chat, sample, "status")).Text, ["no report of yours"]);
        await chat.BeginAsync();
        await chat.SaysAsync("26 June 2020");

        Fragments.AssertInOrder((await SayAsync(chat, sample, "status")).Text, ["CCRE-S3", "3 of 22"]);
        Fragments.AssertInOrder((await SayAsync(chat, sample, "document")).Text, ["submitted yet"]);
    }

    [Fact]
    public async Task A_submitted_report_is_given_as_its_public_version_only()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        await chat.SaysAllAsync("26 June 2020", "www.example.eu", "Seven regions map their labs.", "Aragon (ES24)", "Tuscany (ITI1)",
            "submit", "yes");

        var reply = await SayAsync(chat, "pg-msteams-063-message", "document");

        Fragments.AssertInOrder(reply.Text, ["public version", "CCRE-S3", "_public.docx", "_public.html"]);
        Assert.DoesNotContain("complete", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("draft", reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Edits_and_deletions_in_a_group_are_left_alone()
    {
        await using var chat = await TeamsClient.StartAsync();
        foreach (var type in new[] { "messageUpdate", "messageDelete" })
        {
            var message = chat.Written("<at>Test Bot</at> help", "pg-msteams-062-message");
            message["type"] = type;
            Assert.Equal(0, (await chat.SendAsync(message)).Messages);
        }
    }

    private static Task<BotReply> SayAsync(TeamsClient chat, string sample, string text) =>
        chat.SendAsync(chat.Written($"<at>Test Bot</at> {text}", sample));
}
