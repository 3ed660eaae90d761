using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Turns;

namespace S3ReportBot.Tests.Hosting;

/// <summary>What whoever watches the process is told.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class HealthTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly FakeTimeProvider _clock = new(new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));
    private SqliteTables _stored = null!;
    private FaultyTables _tables = null!;
    private BotServer _bot = null!;

    public async Task InitializeAsync()
    {
        _stored = await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System);
        _tables = Faulty(_stored);
        _bot = await BotServer.StartAsync(
            new WebApplicationOptions { EnvironmentName = "Production" },
            [
                new("MicrosoftAppId", "00000000-0000-4000-8000-000000000001"), new("MicrosoftAppPassword", "a-secret"),
                new("MicrosoftAppTenantId", "00000000-0000-4000-8000-000000000002"),
            ],
            builder => builder.Services.AddSingleton<ITables>(_tables).AddSingleton<TimeProvider>(_clock));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _stored.DisposeAsync();
    }

    [Fact]
    public async Task While_storage_answers_and_takes_writes_the_process_is_ready()
    {
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{"storage":"storage answers and takes writes"}}"""),
            await GetAsync("ready"));
    }

    [Theory]
    [InlineData(StorageFailure.Refused, "storage refuses writes")]
    [InlineData(StorageFailure.Unconfirmed, "storage does not answer in time")]
    public async Task A_storage_that_takes_no_writes_makes_it_not_ready_and_alive(StorageFailure failure, string says)
    {
        _tables.AtEvery(TableNames.Keys, Moment.Before, () => throw new StorageException(failure, "C:\\secret\\place.db is full"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, $$$"""{"status":"failing","checks":{"storage":"{{{says}}}"}}"""),
            await GetAsync("ready"));
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{}}"""), await GetAsync("live"));
    }

    [Fact]
    public async Task A_storage_that_cannot_be_read_makes_it_not_ready_until_it_can()
    {
        _tables.Reads = StorageFailure.Refused;
        Assert.Contains("storage cannot be read", (await GetAsync("ready")).Body, StringComparison.Ordinal);
        _tables.Reads = null;
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("ready")).Status);
    }

    [Fact]
    public async Task Storage_that_never_answers_is_told_after_the_time_that_a_turn_has()
    {
        var never = new TaskCompletionSource();
        _tables.AtEvery(TableNames.Keys, Moment.Before, () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(4));
            return never.Task;
        });
        Assert.Contains("does not answer in time", (await GetAsync("ready")).Body, StringComparison.Ordinal);
        never.SetResult();
    }

    [Fact]
    public async Task However_often_it_is_asked_storage_is_tried_once_in_a_while()
    {
        for (var asked = 0; asked < 20; asked++)
            await GetAsync("ready");
        Assert.Equal(["read Keys", "write Keys"], _tables.Calls.Where(call => call.EndsWith(TableNames.Keys, StringComparison.Ordinal)));
    }

    private static FaultyTables Faulty(SqliteTables stored) => new(stored, oneProcess: true);

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string which)
    {
        using var response = await Http.GetAsync(new Uri(_bot.Address, $"health/{which}"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
