using System.Net;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.LocalChat;

[Trait(Lane.Name, Lane.Slow)]
public class LocalCallersTests
{
    public static TheoryData<string, string> Endpoints => new()
    {
        { "GET", "/" },
        { "GET", "/webchat/webchat.js" },
        { "POST", "/directline/tokens/generate" },
        { "POST", "/directline/conversations" },
        { "GET", "/directline/conversations/chat-anna/activities" },
        { "POST", "/directline/conversations/chat-anna/activities" },
        { "POST", "/directline/conversations/chat-anna/upload" },
        { "POST", "/v3/conversations/chat-anna/activities" },
        { "PUT", "/v3/conversations/chat-anna/activities/1" },
        { "DELETE", "/v3/conversations/chat-anna/activities/1" },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Other_machines_are_refused_everywhere(string method, string path)
    {
        await using var server = await LocalChatServer.StartAsync(callersAddress: IPAddress.Parse("192.0.2.7"));

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, method, path));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task A_foreign_name_for_this_machine_is_refused_everywhere(string method, string path)
    {
        await using var server = await LocalChatServer.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, method, path, ("Host", "evil.example")));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Pages_of_other_sites_are_refused_everywhere(string method, string path)
    {
        await using var server = await LocalChatServer.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, method, path, ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, method, path, ("Origin", "null")));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task Nobody_comes_in_through_a_proxy_of_this_machine(string header)
    {
        await using var server = await LocalChatServer.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, "GET", "/", (header, "192.0.2.7")));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task This_machines_own_names_are_let_in(string host)
    {
        await using var server = await LocalChatServer.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, "GET", "/", ("Host", $"{host}:{server.Address.Port}")));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Outside_Development_nothing_is_there(string method, string path)
    {
        await using var server = await LocalChatServer.StartAsync(environment: "Production");

        Assert.Equal(HttpStatusCode.NotFound, await CallAsync(server, method, path));
    }

    private static async Task<HttpStatusCode> CallAsync(
        LocalChatServer server, string method, string path, (string Name, string Value)? header = null)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST" or "PUT") request.Content = new StringContent("{}", null, "application/json");
        if (header is var (name, value)) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
