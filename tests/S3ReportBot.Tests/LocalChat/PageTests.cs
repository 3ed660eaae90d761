using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.LocalChat;

[Trait(Lane.Name, Lane.Slow)]
public class PageTests
{
    [Fact]
    public async Task The_page_may_run_only_its_own_scripts()
    {
        await using var server = await LocalChatServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };

        using var response = await client.GetAsync("/");
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/local-chat.css", "text/css")]
    [InlineData("/local-chat.js", "text/javascript")]
    public async Task What_the_page_names_is_there(string path, string contentType)
    {
        await using var server = await LocalChatServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };

        using var response = await client.GetAsync(path);

        Assert.Contains($"\"{path}\"", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
    }
}
