using System.Diagnostics;
using System.Net;
using Xunit.Abstractions;

namespace S3ReportBot.EndToEnd.Connector;

/// <summary>A person reports while a crowd is at the door: everything is answered, to the last question.</summary>
public sealed class CrowdTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
    private AuthenticatedBotProcess _bot = null!;

    [Fact]
    public async Task A_thousand_senders_of_one_byte_a_second_are_sent_away()
    {
        const int Senders = 1000;
        using var stop = new CancellationTokenSource();
        using var crowd = new Crowd(_bot.Address);
        var body = $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {_bot.Token}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n";
        var head = "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ";
        await crowd.ConnectAsync(Senders, number => number % 2 == 0 ? body : head);
        var dripping = crowd.DripAsync(stop.Token);

        await ReportAsync("1,000 senders of one byte a second");

        var waited = Stopwatch.StartNew();
        while (crowd.Closed < Senders && waited.Elapsed < Patience)
            await Task.Delay(100);
        await stop.CancelAsync();
        await dripping;
        Assert.Equal(Senders, crowd.Closed);
    }

    [Fact]
    public async Task Ten_thousand_connections_are_held()
    {
        using var crowd = new Crowd(_bot.Address);
        await crowd.ConnectAsync(10_000, _ => "GET /documents/no/link HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        await ReportAsync("10,000 connections");

        output.WriteLine($"{crowd.Closed} of them had been closed when it was over");
    }

    [Fact]
    public async Task A_flood_of_posts_without_a_token_is_refused()
    {
        using var stop = new CancellationTokenSource();
        var flood = Enumerable.Range(0, 32).Select(_ => FloodAsync(stop.Token)).ToList();

        await ReportAsync("a flood of posts without a token");

        await stop.CancelAsync();
        var refused = (await Task.WhenAll(flood)).Sum();
        output.WriteLine($"{refused} posts were refused meanwhile");
        Assert.True(refused > 1000);
    }

    public async Task InitializeAsync() => _bot = await AuthenticatedBotProcess.StartAsync();

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    private async Task ReportAsync(string crowd)
    {
        var cpu = _bot.Process.Cpu;
        using var stop = new CancellationTokenSource();
        var looking = LookAsync(stop.Token);
        var turns = await _bot.ConverseAsync();
        await stop.CancelAsync();
        var looks = await looking;
        Assert.NotEmpty(looks);
        output.WriteLine($"| {crowd} | {Figures(turns)} | {Figures(looks)} | {(_bot.Process.Cpu - cpu).TotalSeconds:0.0} | {_bot.Process.ResidentBytes / 1_000_000} |");
    }

    /// <summary>Looks whether the bot is well, over and over.</summary>
    private async Task<List<TimeSpan>> LookAsync(CancellationToken cancellationToken)
    {
        var took = new List<TimeSpan>();
        do
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await Client.GetAsync(new Uri(_bot.Address, "/health/ready"), CancellationToken.None);
            took.Add(Stopwatch.GetElapsedTime(began));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await Task.Delay(20, CancellationToken.None);
        }
        while (!cancellationToken.IsCancellationRequested);
        return took;
    }

    private async Task<int> FloodAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var body = new byte[20_000];
        var refused = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            using var content = new ByteArrayContent(body);
            using var answer = await client.PostAsync(new Uri(_bot.Address, "/api/messages"), content, CancellationToken.None);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            refused++;
        }

        return refused;
    }

    private static string Figures(IReadOnlyList<TimeSpan> took)
    {
        var sorted = took.Order().ToList();
        return FormattableString.Invariant($"{sorted[sorted.Count / 2].TotalMilliseconds:0.0} | {sorted[^1].TotalMilliseconds:0.0}");
    }
}
