using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reminders.Simulation;

/// <summary>
/// The reminders of a whole half-year: three instances over the same tables, of which one is killed at some moment of every day and
/// replaced, people who submit while it goes on, and a connector that throttles and loses answers.
/// </summary>
internal sealed class HalfYearOfReminders(ReportingPeriod period, int seed) : IAsyncDisposable
{
    private const int Instances = 3;

    /// <summary>When it is nine somewhere, in winter or summer time, and later, when what was throttled may go again.</summary>
    private static readonly TimeSpan[] Busy = [.. ((double[])[0, 5, 6, 7, 8, 9, 10, 10.2, 14.7]).Select(TimeSpan.FromHours)];

    /// <summary>On a day on which nobody should be reminded, one look in the morning and one in the afternoon.</summary>
    private static readonly TimeSpan[] Idle = [.. ((double[])[8, 14.7]).Select(TimeSpan.FromHours)];

    private readonly Random _random = new(seed);

    private readonly HashSet<DateOnly> _stepDays = [.. ((ReminderFrequency[])[ReminderFrequency.Standard, ReminderFrequency.Light])
        .SelectMany(frequency =>
            ReminderSchedule.Of(frequency, Deadline.Default(period), period.End.AddDays(1), LocalTime.Brussels, Shipped.DaysOff))
        .Select(step => LocalTime.Day(step.At, LocalTime.Brussels))];

    private readonly List<MortalInstance> _instances = [];
    private SqliteTables _tables = null!;

    public FakeTimeProvider Clock { get; } = new RealWaits(LocalTime.On(period.End.AddDays(-2), TimeOnly.MinValue, TimeZoneInfo.Utc));

    public Population Population { get; private set; } = null!;

    public UnsteadyConnector Connector { get; private set; } = null!;

    public int Kills { get; private set; }

    public async Task RunAsync()
    {
        _tables = await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System);
        Population = new Population(period, _random);
        await Population.SettleAsync(_tables);
        Connector = new UnsteadyConnector(Clock, new Random(seed), Population.Blocked);
        _instances.AddRange(Enumerable.Range(0, Instances).Select(_ => Start()));
        for (var day = period.End.AddDays(-2); day < Deadline.Default(period).Day.AddDays(ReminderSchedule.LastDay); day = day.AddDays(1))
            await LiveAsync(day);
    }

    public Task<IReadOnlyList<LedgerRow>> LedgerAsync(Office office) => new ReminderStore(_tables).ReadAsync(office.Report, default);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances)
            await instance.DisposeAsync();
        await _tables.DisposeAsync();
    }

    private async Task LiveAsync(DateOnly day)
    {
        var isBusy = _stepDays.Contains(day) || _stepDays.Contains(day.AddDays(-1));
        var hours = isBusy ? Busy : Idle;
        var hourOfDeath = hours[_random.Next(hours.Length)];
        foreach (var hour in hours)
        {
            var now = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) + hour;
            foreach (var office in Population.Offices.Where(office => office.SubmitsAt > Clock.GetUtcNow() && office.SubmitsAt <= now))
                await Population.SubmitAsync(_tables, office, now);
            Clock.Advance(now - Clock.GetUtcNow());
            if (hour == hourOfDeath)
                _instances[_random.Next(Instances)].DieAfter(_random.Next(1, 800));
            await Task.WhenAll((isBusy ? _instances : [_instances[_random.Next(Instances)]]).Select(instance => Task.Run(instance.RoundAsync)));
            await ReplaceAsync();
        }
    }

    /// <summary>A new process for each one that was killed; whoever had too little to do yet dies in a later round.</summary>
    private async Task ReplaceAsync()
    {
        for (var number = 0; number < Instances; number++)
        {
            if (!_instances[number].IsDead)
                continue;
            Kills++;
            await _instances[number].DisposeAsync();
            _instances[number] = Start();
        }
    }

    private MortalInstance Start() => new(_tables, Clock, Connector);
}
