using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Turns;

/// <summary>Tables that outlive the processes that use them, a clock, and people.</summary>
internal sealed class World : IAsyncDisposable
{
    public static readonly ReportKey Report = new("high-tech-farming", new ReportingPeriod(2020, 2));
    private readonly List<Process> _processes = [];
    private readonly ITables _tables;
    private readonly bool _oneProcess;

    private World(ITables tables, bool oneProcess) => (_tables, _oneProcess) = (tables, oneProcess);

    public FakeTimeProvider Clock { get; } = new RealWaits(new DateTimeOffset(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The process that people reach.</summary>
    public Process Bot => _processes[^1];

    public FaultyTables Tables => Bot.Tables;

    public static async Task<World> StartAsync() => Start(await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = null }, TimeProvider.System), oneProcess: true);

    /// <param name="oneProcess">Whether the tables say that no other process can be there, as a file's do.</param>
    public static World Start(ITables tables, bool oneProcess)
    {
        var world = new World(tables, oneProcess);
        world.Start();
        return world;
    }

    /// <summary>Another process over the same tables; from now on people reach that one.</summary>
    public Process Start()
    {
        _processes.Add(new Process(_tables, Clock, _oneProcess));
        return Bot;
    }

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

    public async Task<IReadOnlyList<DifferingAnswer>> DifferingAsync() => [.. (await ReadAsync()).Differing.Select(kept => kept.Answer)];

    public Task<IReadOnlyList<Change>> HistoryAsync(ReportKey? key = null) => new ReportStore(_tables).HistoryAsync(key ?? Report, default);

    public ITable Table(string name) => _tables.Table(name);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await _tables.DisposeAsync();
    }
}
