using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>Ends a turn as a kill would: nothing of that process is read, written or sent any more.</summary>
internal sealed class KilledException() : Exception("The process is gone.");

public enum Moment
{
    Before,
    After,
}

/// <summary>What one process sees of the tables: counts its calls, and does what a test wants at one of its writes.</summary>
internal sealed class FaultyTables(ITables inner, bool oneProcess) : ITables
{
    private readonly Lock _lock = new();
    private const int Every = 0;
    private readonly List<(string Table, int Write, Moment When, Func<Task> Do)> _plans = [];
    private readonly List<string> _calls = [];

    public bool OneProcess => oneProcess;

    public bool IsDead { get; private set; }

    /// <summary>`read People`, `write Reports`, ...; forgotten by <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    public void Forget()
    {
        lock (_lock)
        {
            _calls.Clear();
            _plans.Clear();
        }
    }

    /// <summary>At the next write of a table, or one after it, before or after it takes effect. Forgets what was counted and planned.</summary>
    public void At(string table, Moment when, Func<Task> act, int write = 1)
    {
        Forget();
        _plans.Add((table, write, when, act));
    }

    /// <summary>At all writes of a table from now on.</summary>
    public void AtEvery(string table, Moment when, Func<Task> act) => At(table, when, act, Every);

    public void FailAt(string table, Moment when, StorageFailure kind, int write = 1) =>
        At(table, when, () => throw new StorageException(kind, "The test says no."), write);

    public void DieAt(string table, Moment when, int write = 1) => At(table, when, Die, write);

    /// <summary>All reads fail from now on.</summary>
    public StorageFailure? Reads { get; set; }

    /// <summary>Asked at each read, by the table's name: what is thrown instead; null to read.</summary>
    public Func<string, Exception?> AtRead { get; set; } = _ => null;

    public Task Die()
    {
        IsDead = true;
        throw new KilledException();
    }

    public ITable Table(string name) => new FaultyTable(this, name, inner.Table(name));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Count(string call)
    {
        if (IsDead)
            throw new KilledException();
        lock (_lock)
            _calls.Add(call);
        if (Reads is { } kind && call.StartsWith("read", StringComparison.Ordinal))
            throw new StorageException(kind, "The test says no.");
        if (call.StartsWith("read ", StringComparison.Ordinal) && AtRead(call["read ".Length..]) is { } fault)
            throw fault;
    }

    private async Task MeetAsync(string table, Moment when, CancellationToken cancellationToken)
    {
        var writes = Calls.Count(call => call == $"write {table}");
        foreach (var plan in _plans.Where(plan => plan.Table == table && (plan.Write == writes || plan.Write == Every) && plan.When == when).ToList())
        {
            if (plan.Write != Every)
                _plans.Remove(plan);
            await plan.Do().WaitAsync(cancellationToken);
        }
    }

    private sealed class FaultyTable(FaultyTables owner, string name, ITable inner) : ITable
    {
        public Task<Entity?> GetAsync(string partition, string row, CancellationToken cancellationToken)
        {
            owner.Count($"read {name}");
            return inner.GetAsync(partition, row, cancellationToken);
        }

        public Task<IReadOnlyList<Entity>> RangeAsync(string partition, string from, string to, CancellationToken cancellationToken)
        {
            owner.Count($"read {name}");
            return inner.RangeAsync(partition, from, to, cancellationToken);
        }

        public async Task<WriteResult> WriteAsync(string partition, IReadOnlyList<TableWrite> batch, CancellationToken cancellationToken)
        {
            owner.Count($"write {name}");
            await owner.MeetAsync(name, Moment.Before, cancellationToken);
            var result = await inner.WriteAsync(partition, batch, cancellationToken);
            await owner.MeetAsync(name, Moment.After, cancellationToken);
            return result;
        }
    }
}
