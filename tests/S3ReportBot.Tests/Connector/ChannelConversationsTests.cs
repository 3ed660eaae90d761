using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Connector;

/// <summary>What a connector gets to see of a message, and what is made of its answer.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class ChannelConversationsTests : IAsyncLifetime
{
    private static readonly Activity Hello = new(ActivityTypes.Message) { Text = "Grüezi <b>", Conversation = new ConversationAccount { Id = "c" } };

    private static readonly HttpClient Client = new();

    private RecordingConnector _connector = null!;

    private ChannelConversations Conversations => new(_connector.Address, Client, new Nobody());

    [Theory]
    [InlineData("a:1 /x", null, "/v3/conversations/a%3A1%20%2Fx/activities")]
    [InlineData("a:1 /x", "m|1", "/v3/conversations/a%3A1%20%2Fx/activities/m%7C1")]
    [InlineData("19:é@thread;messageid=1", "ü", "/v3/conversations/19%3A%C3%A9%40thread%3Bmessageid%3D1/activities/%C3%BC")]
    public async Task Ids_are_escaped_in_the_address(string conversation, string? message, string path)
    {
        if (message is null)
            await Conversations.SendToConversationAsync(conversation, Hello);
        else
            await Conversations.ReplyToActivityAsync(conversation, message, Hello);

        Assert.Equal(("POST", path), (_connector.Last.Method, _connector.Last.Path));
    }

    [Fact]
    public async Task Messages_are_updated_and_deleted_by_their_id()
    {
        await Conversations.UpdateActivityAsync("c", "7", Hello);
        await Conversations.DeleteActivityAsync("c", "8");

        Assert.Equal(
            [("PUT", "/v3/conversations/c/activities/7"), ("DELETE", "/v3/conversations/c/activities/8")],
            _connector.Requests.Select(request => (request.Method, request.Path)));
    }

    [Theory]
    [InlineData("a:1"), InlineData("19:x@thread.v2;messageid=1")]
    public async Task The_conversation_stands_in_a_header_too(string conversation)
    {
        await Conversations.SendToConversationAsync(conversation, Hello);

        Assert.Equal(conversation, _connector.Last.Headers["x-ms-conversation-id"]);
    }

    /// <summary>A header takes no such letters: with them in it nothing would be sent at all.</summary>
    [Theory]
    [InlineData("a:é-1"), InlineData("a:\r\nx: y"), InlineData("a:\u0001"), InlineData("会話"), InlineData("a b")]
    public async Task A_conversation_whose_id_fits_no_header_gets_its_messages_all_the_same(string conversation)
    {
        var sent = await Conversations.SendToConversationAsync(conversation, Hello);

        Assert.Equal("from-channel", sent.Id);
        Assert.DoesNotContain("x-ms-conversation-id", _connector.Last.Headers.Keys);
    }

    [Fact]
    public async Task A_body_is_compact_without_what_is_not_set_and_in_letters_as_they_are()
    {
        await Conversations.SendToConversationAsync("c", Hello);

        Assert.Equal("""{"type":"message","conversation":{"id":"c"},"text":"Grüezi <b>"}""", _connector.Last.Body);
        Assert.Equal("application/json; charset=utf-8", _connector.Last.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_card_of_dictionaries_and_lists_is_written_as_it_is()
    {
        var card = new Dictionary<string, object?> { ["a"] = 7, ["b"] = null, ["c"] = new List<object> { "x", 1.5, 2L, true }, ["d"] = "2020-10-14T00:00:00Z" };

        await Conversations.SendToConversationAsync("c", new Activity { Attachments = [new Attachment { Content = card }] });

        Assert.Equal("""{"a":7,"b":null,"c":["x",1.5,2,true],"d":"2020-10-14T00:00:00Z"}""", JsonNode.Parse(_connector.Last.Body)!["attachments"]![0]!["content"]!.ToJsonString());
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"Blocked"}}""", "ConversationBlockedByUser")]
    [InlineData(502, "bad gateway", null)]
    [InlineData(400, "[]", null)]
    [InlineData(404, "", null)]
    public async Task A_refusal_tells_its_status_and_the_channels_reason(int status, string body, string? code)
    {
        _connector.Answer = (status, body);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => Conversations.SendToConversationAsync("c", Hello));

        Assert.Equal(((HttpStatusCode)status, body, code), (refused.Response.StatusCode, refused.Response.Content, refused.Body?.Error?.Code));
    }

    [Theory]
    [InlineData(200, """{"id":"7"}""", "7"), InlineData(201, "", null), InlineData(202, "taken", null), InlineData(200, """{"id":{}}""", null), InlineData(200, "[]", null)]
    public async Task A_message_that_was_taken_is_sent_however_the_channel_words_it(int status, string body, string? id)
    {
        _connector.Answer = (status, body);

        Assert.Equal(id, (await Conversations.SendToConversationAsync("c", Hello)).Id);
    }

    [Fact]
    public async Task What_the_bot_does_not_use_is_refused() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Conversations.GetConversationMembersAsync("c"));

    public async Task InitializeAsync() => _connector = await RecordingConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    private sealed class Nobody : ServiceClientCredentials;
}
