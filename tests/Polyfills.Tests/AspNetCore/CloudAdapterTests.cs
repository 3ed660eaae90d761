using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.AspNetCore;

public class CloudAdapterTests
{
    private const string Message = """
        {"type":"message","id":"m1","channelId":"directline","serviceUrl":"http://127.0.0.1:9/","text":"hello",
         "from":{"id":"maria"},"recipient":{"id":"bot"},"conversation":{"id":"c1"},"deliveryMode":"expectReplies"}
        """;

    [Fact]
    public async Task Only_posts_are_answered()
    {
        await using var server = await BotServer.StartAsync(Silent);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.SendAsync(HttpMethod.Put, Message)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.SendAsync(HttpMethod.Delete)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"text\":\"a message without a type\"}")]
    [InlineData("{\"type\":")]
    public async Task A_body_that_is_no_activity_is_a_bad_request(string body)
    {
        await using var server = await BotServer.StartAsync(Silent);

        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync(body)).StatusCode);
    }

    [Fact]
    public async Task A_turn_without_an_answer_is_a_success_without_a_body()
    {
        await using var server = await BotServer.StartAsync(Silent);

        using var response = await server.PostAsync(Message.Replace("expectReplies", "normal", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response()
    {
        await using var server = await BotServer.StartAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
        });

        var replies = await server.RepliesToAsync(Message);

        Assert.Equal(["one", "two"], replies.Select(reply => (string?)reply!["text"]));
        Assert.Equal(("maria", "m1"), ((string?)replies[0]!["recipient"]!["id"], (string?)replies[0]!["replyToId"]));
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_the_bot_s_status_and_body()
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync(
            new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 418, Body = new Dictionary<string, object> { ["tea"] = true } } }, token));

        using var response = await server.PostAsync("""{"type":"invoke","name":"brew","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","conversation":{"id":"c1"}}""");

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("""{"tea":true}""", JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString());
    }

    [Fact]
    public async Task An_invoke_the_bot_leaves_alone_is_not_implemented()
    {
        await using var server = await BotServer.StartAsync(Silent);

        using var response = await server.PostAsync("""{"type":"invoke","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","conversation":{"id":"c1"}}""");

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task An_exception_nobody_handles_is_a_server_error()
    {
        await using var server = await BotServer.StartAsync((_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal(HttpStatusCode.InternalServerError, (await server.PostAsync(Message)).StatusCode);
    }

    [Fact]
    public async Task Who_the_wire_says_it_is_called_by_is_not_believed()
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync($"caller: {turn.Activity.CallerId}", cancellationToken: token));

        var replies = await server.RepliesToAsync("""{"callerId":"urn:botframework:azure",""" + Message.TrimStart()[1..]);

        Assert.Equal("caller: ", (string?)replies[0]!["text"]);
    }

    private static Task Silent(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
