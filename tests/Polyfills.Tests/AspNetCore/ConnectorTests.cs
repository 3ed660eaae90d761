using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.AspNetCore;

public class ConnectorTests
{
    private const string Conversation = "a:1 /x";

    [Fact]
    public async Task A_reply_is_posted_to_the_activity_it_answers()
    {
        string? id = null;
        await using var server = await BotServer.StartAsync(async (turn, token) => id = (await turn.SendActivityAsync("grüezi", cancellationToken: token)).Id);

        await PostAsync(server);

        var call = Assert.Single(server.Calls);
        Assert.Equal(("POST", "/v3/conversations/a%3A1%20%2Fx/activities/m%7C1"), (call.Method, call.Path));
        Assert.Equal("grüezi", (string?)JsonNode.Parse(call.Body)!["text"]);
        Assert.Equal(("from-channel", null), (id, call.Authorization));
    }

    [Fact]
    public async Task What_answers_nothing_is_posted_to_the_conversation()
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));

        await PostAsync(server, id: null);

        Assert.Equal("/v3/conversations/a%3A1%20%2Fx/activities", Assert.Single(server.Calls).Path);
    }

    [Fact]
    public async Task Messages_are_updated_and_deleted_by_their_id()
    {
        await using var server = await BotServer.StartAsync(async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "7", Text = "new" }, token);
            await turn.DeleteActivityAsync("8", token);
        });

        await PostAsync(server);

        Assert.Equal(
            [("PUT", "/v3/conversations/a%3A1%20%2Fx/activities/7"), ("DELETE", "/v3/conversations/a%3A1%20%2Fx/activities/8")],
            server.Calls.Select(call => (call.Method, call.Path)));
    }

    [Fact]
    public async Task Traces_stay_with_the_bot()
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace }, token));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(server));
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_refusal_tells_its_status_and_the_channel_s_reason()
    {
        ErrorResponseException? refusal = null;
        await using var server = await BotServer.StartAsync(async (turn, token) =>
            refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("hi", cancellationToken: token)));
        server.ChannelAnswer = (403, """{"error":{"code":"ConversationBlockedByUser","message":"Blocked"}}""");

        await PostAsync(server);

        Assert.Equal((HttpStatusCode.Forbidden, "ConversationBlockedByUser"), (refusal!.Response.StatusCode, refusal.Body.Error.Code));
    }

    [Fact]
    public async Task A_refusal_without_a_reason_is_one_too()
    {
        ErrorResponseException? refusal = null;
        await using var server = await BotServer.StartAsync(async (turn, token) =>
            refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("hi", cancellationToken: token)));
        server.ChannelAnswer = (502, "bad gateway");

        await PostAsync(server);

        Assert.Equal(HttpStatusCode.BadGateway, refusal!.Response.StatusCode);
    }

    [Fact]
    public async Task A_conversation_can_be_continued_after_its_turn()
    {
        ConversationReference? reference = null;
        BotAdapter? adapter = null;
        await using var server = await BotServer.StartAsync((turn, _) =>
        {
            (reference, adapter) = (turn.Activity.GetConversationReference(), turn.Adapter);
            return Task.CompletedTask;
        });
        await PostAsync(server);
        reference!.ActivityId = null;

        await adapter!.ContinueConversationAsync(string.Empty, reference, (turn, token) => turn.SendActivityAsync("still there?", cancellationToken: token), CancellationToken.None);

        Assert.Equal("still there?", (string?)JsonNode.Parse(Assert.Single(server.Calls).Body)!["text"]);
    }

    private static async Task<HttpStatusCode> PostAsync(BotServer server, string? id = "m|1")
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["channelId"] = "directline",
            ["serviceUrl"] = server.ChannelUrl,
            ["from"] = new JsonObject { ["id"] = "maria" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = Conversation },
        };
        if (id != null)
            message["id"] = id;
        using var response = await server.PostAsync(message.ToJsonString());
        return response.StatusCode;
    }
}
