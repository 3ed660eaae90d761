using System.Net;
using Microsoft.Extensions.Configuration;
using S3ReportBot.Connector;
using S3ReportBot.Connector.Inbound;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Connector;

[Trait(Lane.Name, Lane.Slow)]
public class EdgesTests
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:3978", true)]
    [InlineData("urls", "http://localhost:3978;http://[::1]:3978", true)]
    [InlineData("urls", "http://0.0.0.0:3978", false)]
    [InlineData("urls", "http://*:3978", false)]
    [InlineData("urls", "http://+:3978", false)]
    [InlineData("urls", "http://127.0.0.1:3978;http://192.168.0.7:3978", false)]
    [InlineData("urls", "http://[::]:3978", false)]
    [InlineData("urls", "http://my-machine:3978", false)]
    [InlineData("http_ports", "8080", false)]
    [InlineData("https_ports", "8443", false)]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:80", false)]
    [InlineData("Kestrel:Endpoints:Own:Url", "http://localhost:80", true)]
    [InlineData("other", "", true)]
    public void In_development_nothing_listens_where_others_could_reach_it(string key, string value, bool allowed)
    {
        var refused = Record.Exception(() => ListeningAddresses.RequireLoopback(new ConfigurationManager { [key] = value }));

        Assert.Equal(allowed, refused is null);
        Assert.True(allowed || refused is SettingsException);
    }

    [Fact]
    public void An_address_counts_more_than_a_port() =>
        ListeningAddresses.RequireLoopback(new ConfigurationManager { ["urls"] = "http://127.0.0.1:0", ["http_ports"] = "8080" });

    [Fact]
    public async Task Every_answer_has_its_headers_and_says_nothing_of_the_server()
    {
        await using var bot = await AuthenticatedBot.StartAsync();
        using var client = new HttpClient();

        foreach (var path in new[] { "api/messages", "documents/no/link", "nothing" })
        {
            using var answer = await client.GetAsync(new Uri(bot.Address, path));
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Somebody_who_writes_without_end_is_slowed_down_and_others_are_not()
    {
        await using var bot = await AuthenticatedBot.StartAsync();
        var token = $"Bearer {bot.Token()}";
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 2000 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            var typing = bot.Message();
            typing["type"] = "typing";
            statuses.Add((await bot.PostAsync(typing, token)).Status);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.True(statuses.Count > 200);
        var other = bot.Message();
        other["from"]!["id"] = "29:ben";
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(other, token)).Status);
    }

    [Fact]
    public async Task A_turn_that_has_begun_is_finished_when_the_process_stops()
    {
        await using var bot = await AuthenticatedBot.StartAsync("SingleTenant", "hang");
        var turn = bot.SayAsync("help");
        while (bot.Connector.Requests == 0)
            await Task.Delay(10);

        var stopped = bot.StopAsync();

        Assert.Equal(HttpStatusCode.OK, (await bot.Clock.UntilAsync(turn)).Status);
        await stopped;
    }
}
