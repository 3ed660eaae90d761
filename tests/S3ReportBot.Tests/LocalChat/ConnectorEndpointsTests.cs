using System.Net;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.LocalChat;

[Trait(Lane.Name, Lane.Slow)]
public class ConnectorEndpointsTests
{
    [Fact]
    public async Task A_reply_stands_in_the_chat_as_the_bots_and_names_what_it_replies_to()
    {
        await using var server = await LocalChatServer.StartAsync(turn => turn.SayAsync("Good morning."));
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");

        var opened = await server.NextTurnAsync();
        var reply = await anna.SeeTextAsync("Good morning.");

        Assert.Equal("bot", (string?)reply["from"]!["role"]);
        Assert.Equal((string?)opened.Activity["id"], (string?)reply["replyToId"]);
    }

    [Fact]
    public async Task An_update_takes_the_place_of_what_it_updates()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        var turn = await server.NextTurnAsync();
        var id = await turn.SayAsync("Working on it.");
        await turn.SayAsync("Another thing.");
        var before = (await anna.NewsAsync())[0];

        Assert.Equal(HttpStatusCode.OK, await turn.UpdateAsync(id, BotTurn.Message("Done.")));

        var update = Assert.Single(await anna.NewsAsync());
        Assert.Equal("Done.", (string?)update["text"]);
        Assert.Equal(id, (string?)update["id"]);
        Assert.Equal((string?)before["timestamp"], (string?)update["timestamp"]);
        using var later = await DirectLineClient.OpenAsync(server, "Anna");
        Assert.Equal(["Done.", "Another thing."], (await later.NewsAsync()).Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task What_the_bot_deletes_leaves_a_note_in_its_place()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        var turn = await server.NextTurnAsync();
        var id = await turn.SayAsync("A slip.");

        Assert.Equal(HttpStatusCode.OK, await turn.DeleteAsync(id));

        var note = Assert.Single(await anna.NewsAsync());
        Assert.Equal("message", (string?)note["type"]);
        Assert.Equal("(This message was taken back.)", (string?)note["text"]);
        Assert.Equal(id, (string?)note["id"]);
    }

    [Fact]
    public async Task What_is_not_there_can_be_neither_updated_nor_deleted()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        var turn = await server.NextTurnAsync();

        Assert.Equal(HttpStatusCode.NotFound, await turn.UpdateAsync("gone", BotTurn.Message("?")));
        Assert.Equal(HttpStatusCode.NotFound, await turn.DeleteAsync("gone"));
    }

    [Fact]
    public async Task Typing_is_over_once_the_bot_has_spoken()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        var turn = await server.NextTurnAsync();
        await turn.SendAsync(new() { ["type"] = "typing" });
        var typing = (string?)Assert.Single(await anna.NewsAsync())["type"];
        await turn.SayAsync("Here it is.");

        using var later = await DirectLineClient.OpenAsync(server, "Anna");

        Assert.Equal("typing", typing);
        Assert.Equal("Here it is.", (string?)Assert.Single(await later.NewsAsync())["text"]);
    }
}
