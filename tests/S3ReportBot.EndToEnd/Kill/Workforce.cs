using System.Collections.Concurrent;
using S3ReportBot.Benchmarks.Driver;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>Coordinators at work side by side; whoever has finished a report makes room for the next person.</summary>
internal sealed class Workforce(ChannelDriver driver, IReachable bot, Reaper reaper, Questionnaire form, int seed)
{
    private readonly ConcurrentQueue<(string Name, WorkingCoordinator Person, Inspection Inspection)> _everybody = new();
    private volatile bool _closed;
    private int _hired;
    private int _turns;

    public ReplyLog Log { get; } = new(reaper);

    /// <summary>Messages sent so far, repeated deliveries not counted.</summary>
    public int Turns => Volatile.Read(ref _turns);

    public IEnumerable<(string Name, WorkingCoordinator Person)> Everybody => _everybody.Select(one => (one.Name, one.Person));

    public int Unanswered => _everybody.Sum(one => one.Person.Unanswered);

    public Task WorkAsync(int desks) => Task.WhenAll(Enumerable.Range(0, desks).Select(_ => WorkAtDeskAsync()));

    public void Close() => _closed = true;

    public async Task<IReadOnlyCollection<string>> CheckAsync(int atOnce)
    {
        var faults = new ConcurrentQueue<string>(_everybody.Select(one => one.Person.Fault).OfType<string>());
        await Parallel.ForEachAsync(_everybody.Where(one => one.Person.Fault is null), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (one, _) =>
        {
            foreach (var fault in await one.Inspection.FaultsAsync())
                faults.Enqueue(fault);
        });
        return faults;
    }

    public override string ToString() =>
        $"{Turns} turns of {_everybody.Count} people, {_everybody.Count(one => one.Person.Finished)} finished reports, "
        + $"{_everybody.Sum(one => one.Person.Book.Acknowledgements)} acknowledged answers, {Unanswered} messages without a reply, "
        + $"{_everybody.Sum(one => one.Person.AskedWhatWasMeant)} texts held and asked about, "
        + $"{_everybody.Sum(one => one.Person.AskedWhetherToStore)} kept aside";

    private async Task WorkAtDeskAsync()
    {
        while (!_closed)
        {
            var person = Hire();
            while (!_closed && !person.Finished && person.Fault is null)
            {
                await person.TakeTurnAsync();
                Interlocked.Increment(ref _turns);
            }
        }
    }

    private WorkingCoordinator Hire()
    {
        var number = Interlocked.Increment(ref _hired);
        // Of one length: a part of a name that no other has chooses that partnership, and p1 would be a part of p11.
        var name = $"p{number:0000}";
        var random = new Random(seed + number);
        var channel = new UnsteadyChannel(driver, bot, reaper, Log, name, random);
        channel.Join();
        var person = new WorkingCoordinator(channel, form, name, random);
        _everybody.Enqueue((name, person, new Inspection(channel, name, person.Book)));
        return person;
    }
}
