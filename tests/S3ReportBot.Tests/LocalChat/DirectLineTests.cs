using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.LocalChat;

[Trait(Lane.Name, Lane.Slow)]
public class DirectLineTests
{
    [Fact]
    public async Task The_bot_hears_when_a_page_opens_and_who_opened_it()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna Berg");

        var opened = (await server.NextTurnAsync()).Activity;

        Assert.Equal("conversationUpdate", (string?)opened["type"]);
        Assert.Contains(opened["membersAdded"]!.AsArray(), member => (string?)member!["name"] == "Anna Berg");
        Assert.Equal("webchat", (string?)opened["channelId"]);
        Assert.Equal(server.Address.GetLeftPart(UriPartial.Authority), (string?)opened["serviceUrl"]);
    }

    [Fact]
    public async Task A_message_reaches_the_bot_as_from_an_ordinary_channel()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna Berg");

        var id = await anna.SayAsync("hello");
        var heard = (await server.NextMessageAsync()).Activity;

        Assert.Equal(id, (string?)heard["id"]);
        Assert.Equal("hello", (string?)heard["text"]);
        Assert.Equal("user", (string?)heard["from"]!["role"]);
        Assert.Equal("Anna Berg", (string?)heard["from"]!["name"]);
        Assert.Equal("bot", (string?)heard["recipient"]!["role"]);
        Assert.Equal(anna.Id, (string?)heard["conversation"]!["id"]);
        Assert.Equal(TimeSpan.Zero, DateTimeOffset.Parse((string)heard["timestamp"]!, null).Offset);
    }

    [Fact]
    public async Task Of_a_message_with_half_a_letter_the_rest_reaches_the_bot()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna Berg");

        using var body =
            new StringContent("""{"type":"message","text":"Seven regions\ud83d map their labs."}""", Encoding.UTF8, "application/json");
        using var response = await anna.Client.PostAsync($"directline/conversations/{anna.Id}/activities", body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Seven regions map their labs.", (string?)(await server.NextMessageAsync()).Activity["text"]);
    }

    [Fact]
    public async Task A_message_comes_back_to_its_window_with_the_windows_own_mark()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");

        await anna.SayAsync("hello", clientId: "mark-1");

        Assert.Equal("mark-1", (string?)Assert.Single(await anna.NewsAsync())["channelData"]!["clientActivityID"]);
    }

    [Fact]
    public async Task A_watermark_gives_only_what_came_after_it()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        await anna.SayAsync("one");
        await anna.NewsAsync();
        await anna.SayAsync("two");
        await anna.SayAsync("three");

        Assert.Equal(["two", "three"], (await anna.NewsAsync()).Select(activity => (string?)activity["text"]));
        Assert.Empty(await anna.NewsAsync());
    }

    [Fact]
    public async Task Ids_are_unique_and_times_rise_however_fast_messages_come()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => anna.SayAsync($"{number}")));

        var said = await anna.NewsAsync();
        var times = said.Select(activity => DateTimeOffset.Parse((string)activity["timestamp"]!, null)).ToArray();

        Assert.Equal(50, said.Select(activity => (string?)activity["id"]).Distinct().Count());
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task Nobody_speaks_under_another_persons_id()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        using var bruno = await DirectLineClient.OpenAsync(server, "Bruno");

        await bruno.SayAsync("I am Anna", fromId: anna.PersonId);

        Assert.Equal(bruno.PersonId, (string?)(await server.NextMessageAsync()).Activity["from"]!["id"]);
    }

    [Fact]
    public async Task Nobody_reads_another_persons_chat()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        using var bruno = await DirectLineClient.OpenAsync(server, "Bruno");

        using var others = await bruno.Client.GetAsync($"directline/conversations/{anna.Id}/activities");
        bruno.Client.DefaultRequestHeaders.Authorization = null;
        using var tokenless = await bruno.Client.GetAsync($"directline/conversations/{bruno.Id}/activities");

        Assert.Equal(HttpStatusCode.Forbidden, others.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, tokenless.StatusCode);
    }

    [Fact]
    public async Task The_same_name_comes_back_to_the_same_chat_with_its_history()
    {
        await using var server = await LocalChatServer.StartAsync(turn =>
            turn.Type == "message" ? turn.SayAsync($"You said {turn.Text}.") : Task.CompletedTask);
        using var before = await DirectLineClient.OpenAsync(server, "Anna Berg");
        await before.SayAsync("hello");
        await before.SeeTextAsync("You said hello.");

        using var after = await DirectLineClient.OpenAsync(server, " anna  berg ");

        Assert.Equal(before.Id, after.Id);
        Assert.Equal(["hello", "You said hello."], (await after.NewsAsync()).Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task Names_that_differ_only_in_an_accent_are_two_people()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var plain = await DirectLineClient.OpenAsync(server, "Rene");
        using var accented = await DirectLineClient.OpenAsync(server, "René");

        Assert.NotEqual(plain.Id, accented.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a name of far more characters than anybody would ever want to type here")]
    public async Task Nobody_comes_in_without_a_usable_name(string name)
    {
        await using var server = await LocalChatServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        var body = new JsonObject { ["user"] = new JsonObject { ["name"] = name } }.ToJsonString();

        using var response = await client.PostAsync("directline/tokens/generate", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task After_a_restart_an_open_window_goes_on_with_its_old_token_and_watermark()
    {
        await using var before = await LocalChatServer.StartAsync();
        using var window = await DirectLineClient.OpenAsync(before, "Anna");
        var oldId = await window.SayAsync("before");
        await window.NewsAsync();

        await using var after = await LocalChatServer.StartAsync();
        using var same = window.At(after);
        using var reconnected = await same.Client.GetAsync($"directline/conversations/{same.Id}?watermark={same.Watermark}");
        var newId = await same.SayAsync("after");

        Assert.Equal(same.Id, (string?)(await DirectLineClient.JsonOfAsync(reconnected))["conversationId"]);
        Assert.Equal("after", (string?)Assert.Single(await same.NewsAsync())["text"]);
        Assert.NotEqual(oldId, newId);
    }

    [Fact]
    public async Task A_token_can_be_refreshed()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");

        using var response = await anna.Client.PostAsync("directline/tokens/refresh", null);

        Assert.Equal(anna.Id, (string?)(await DirectLineClient.JsonOfAsync(response))["conversationId"]);
    }

    [Fact]
    public async Task An_uploaded_file_reaches_the_bot_as_an_attachment_it_can_fetch()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        using var activity = new StringContent("""{"type":"message","from":{"id":"x"},"channelData":{"clientActivityID":"m"}}""");
        using var file = new ByteArrayContent("last report"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { activity, "activity", "blob" }, { file, "file", "report.txt" } };

        using var response = await anna.Client.PostAsync($"directline/conversations/{anna.Id}/upload?userId=x", form);
        var turn = await server.NextMessageAsync();
        var attachment = Assert.Single(turn.Activity["attachments"]!.AsArray())!;

        Assert.Equal((string?)(await DirectLineClient.JsonOfAsync(response))["id"], (string?)turn.Activity["id"]);
        Assert.Equal(anna.PersonId, (string?)turn.Activity["from"]!["id"]);
        Assert.Equal("report.txt", (string?)attachment["name"]);
        Assert.Equal("text/plain", (string?)attachment["contentType"]);
        Assert.Equal("last report"u8.ToArray(), await turn.DownloadAsync((string)attachment["contentUrl"]!));
        Assert.Equal("m", (string?)Assert.Single(await anna.NewsAsync())["channelData"]!["clientActivityID"]);
    }
}
