using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Storage;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Turns;

namespace S3ReportBot.Tests.Health;

/// <summary>What whoever watches the process is told.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task While_storage_answers_and_takes_writes_the_process_is_ready()
    {
        await using var bot = await Watched.StartAsync();
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{"storage":"storage answers and takes writes"}}"""), await bot.GetAsync("ready"));
    }

    [Theory]
    [InlineData(StorageFailure.Refused, "storage refuses writes")]
    [InlineData(StorageFailure.Unconfirmed, "storage does not answer in time")]
    public async Task A_storage_that_takes_no_writes_makes_it_not_ready_and_alive(StorageFailure failure, string says)
    {
        await using var bot = await Watched.StartAsync();
        bot.Tables.AtEvery(TableNames.Keys, Moment.Before, () => throw new StorageException(failure, "C:\\secret\\place.db is full"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, $$$"""{"status":"failing","checks":{"storage":"{{{says}}}"}}"""), await bot.GetAsync("ready"));
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{}}"""), await bot.GetAsync("live"));
    }

    [Fact]
    public async Task A_storage_that_cannot_be_read_makes_it_not_ready_until_it_can()
    {
        await using var bot = await Watched.StartAsync();
        bot.Tables.Reads = StorageFailure.Refused;
        Assert.Contains("storage cannot be read", (await bot.GetAsync("ready")).Body, StringComparison.Ordinal);
        bot.Tables.Reads = null;
        bot.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.OK, (await bot.GetAsync("ready")).Status);
    }

    [Fact]
    public async Task Storage_that_never_answers_is_told_after_the_time_that_a_turn_has()
    {
        await using var bot = await Watched.StartAsync();
        var never = new TaskCompletionSource();
        bot.Tables.AtEvery(TableNames.Keys, Moment.Before, () =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(4));
            return never.Task;
        });
        Assert.Contains("does not answer in time", (await bot.GetAsync("ready")).Body, StringComparison.Ordinal);
        never.SetResult();
    }

    [Fact]
    public async Task However_often_it_is_asked_storage_is_tried_once_in_a_while()
    {
        await using var bot = await Watched.StartAsync();
        for (var asked = 0; asked < 20; asked++)
            await bot.GetAsync("ready");
        Assert.Equal(["read Keys", "write Keys"], bot.Tables.Calls.Where(call => call.EndsWith(TableNames.Keys, StringComparison.Ordinal)));
    }
}

/// <summary>The product on a port of its own, over tables that a test breaks.</summary>
internal sealed class Watched : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly SqliteTables _stored;
    private readonly WebApplication _bot;

    private Watched(SqliteTables stored)
    {
        _stored = stored;
        Tables = new FaultyTables(stored, oneProcess: true);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Configuration["MicrosoftAppId"] = "00000000-0000-4000-8000-000000000001";
        builder.Configuration["MicrosoftAppPassword"] = "a-secret";
        builder.Configuration["MicrosoftAppTenantId"] = "00000000-0000-4000-8000-000000000002";
        builder.Services.AddReportBot(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<ITables>(Tables).AddSingleton<TimeProvider>(Clock);
        _bot = builder.Build();
        _bot.MapReportBot();
    }

    public FakeTimeProvider Clock { get; } = new(new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));

    public FaultyTables Tables { get; }

    public static async Task<Watched> StartAsync()
    {
        var watched = new Watched(await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System));
        await watched._bot.StartAsync();
        return watched;
    }

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string which)
    {
        var address = _bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var response = await _http.GetAsync(new Uri($"{address}/health/{which}"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _stored.DisposeAsync();
        _http.Dispose();
    }
}
