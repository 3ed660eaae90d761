using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Turns;

/// <summary>A bot that is killed and started again, or runs twice: tables that outlive its instances, a clock, and people.</summary>
internal sealed class RestartableBot : IAsyncDisposable
{
    public static readonly ReportKey Report = new("high-tech-farming", new ReportingPeriod(2020, 2));
    private readonly List<FaultyInstance> _instances = [];
    private readonly ITables _tables;
    private readonly bool _oneProcess;

    private readonly HttpMessageHandler? _channel;

    private RestartableBot(ITables tables, bool oneProcess, HttpMessageHandler? channel) =>
        (_tables, _oneProcess, _channel) = (tables, oneProcess, channel);

    public FakeTimeProvider Clock { get; } = new RealWaits(new DateTimeOffset(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Where people's channel is: what is written there unasked comes to the test's, and nowhere without one.</summary>
    public string ServiceUrl => _channel is null ? "https://channel.example.eu" : "http://127.0.0.1:3979";

    /// <summary>The one that people reach.</summary>
    public FaultyInstance Instance => _instances[^1];

    public FaultyTables Tables => Instance.Tables;

    /// <param name="channel">Takes what the bot writes unasked; null for one that writes nothing there.</param>
    public static async Task<RestartableBot> StartAsync(HttpMessageHandler? channel = null) =>
        Start(await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = null }, TimeProvider.System), oneProcess: true, channel);

    /// <param name="oneProcess">Whether the tables say that no other process can be there, as a file's do.</param>
    /// <param name="channel">Takes what the bot writes unasked; null for one that writes nothing there.</param>
    public static RestartableBot Start(ITables tables, bool oneProcess, HttpMessageHandler? channel = null)
    {
        var bot = new RestartableBot(tables, oneProcess, channel);
        bot.Start();
        return bot;
    }

    /// <summary>Another instance over the same tables; from now on people reach that one.</summary>
    public FaultyInstance Start()
    {
        _instances.Add(new FaultyInstance(_tables, Clock, _oneProcess, _channel));
        return Instance;
    }

    /// <summary>Whether <see cref="FirstCoordinator"/> is agreed to unasked.</summary>
    public bool AgreesToBeFirst { get; set; } = true;

    public Writer Person(string name, string channel = "sms") => new(this, name, channel);

    /// <summary>Somebody who has opened the report and was asked its first question.</summary>
    public async Task<Writer> CoordinatorAsync(string name = "anna", string channel = "sms")
    {
        var person = Person(name, channel);
        await person.SayAsync("start");
        await person.SayAsync("2020-H2");
        await person.SayAsync("High Tech Farming");
        return person;
    }

    /// <summary>Somebody who came in by an invitation of a coordinator.</summary>
    public async Task<Writer> ColleagueAsync(Writer coordinator, string name = "ben")
    {
        var person = Person(name);
        await person.SayAsync($"join {await coordinator.InviteAsync()}");
        return person;
    }

    public async Task<ReportRows> ReadAsync(ReportKey? key = null) => await new ReportStore(_tables).ReadAsync(key ?? Report, "", "", default);

    public async Task<string?> TextAsync(string question, ReportKey? key = null) => ((await ReadAsync(key)).Answers[question].Content as TextContent)?.Text;

    public async Task<IReadOnlyList<Row>> RowsAsync(string question) => ((await ReadAsync()).Answers[question].Content as RowsContent)?.Rows ?? [];

    public async Task<IReadOnlyList<PendingConflict>> PendingConflictsAsync() =>
        [.. (await ReadAsync()).Conflicts.Select(conflict => conflict.Answer)];

    public Task<IReadOnlyList<Change>> HistoryAsync(ReportKey? key = null) => new ReportStore(_tables).HistoryAsync(key ?? Report, default);

    public ITable Table(string name) => _tables.Table(name);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances)
            await instance.DisposeAsync();
        await _tables.DisposeAsync();
    }
}
