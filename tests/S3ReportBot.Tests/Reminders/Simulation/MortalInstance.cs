using S3ReportBot.Reminders;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reminders.Simulation;

/// <summary>An instance that looks who is to be reminded until it is killed; a kill takes effect between two calls of the tables.</summary>
internal sealed class MortalInstance : IAsyncDisposable
{
    private readonly BotInstance _bot;
    private readonly MortalTables _tables;

    public MortalInstance(ITables tables, TimeProvider clock, HttpMessageHandler connector)
    {
        _tables = new MortalTables(tables);
        _bot = new BotInstance(_tables, clock, connector);
    }

    public bool IsDead => _tables.IsDead;

    /// <summary>After so many calls of its tables from now on.</summary>
    public void DieAfter(int calls) => _tables.DieAfter(calls);

    public async Task RoundAsync()
    {
        try
        {
            await _bot.Part<ReminderRounds>().RunAsync(woken: false, CancellationToken.None);
        }
        catch (Exception) when (IsDead)
        {
            // A dead process says nothing any more.
        }
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private sealed class MortalTables(ITables inner) : ITables
    {
        private int _left = int.MaxValue;

        public bool OneProcess => false;

        public bool IsDead => Volatile.Read(ref _left) <= 0;

        public void DieAfter(int calls) => Volatile.Write(ref _left, calls);

        public ITable Table(string name) => new MortalTable(this, inner.Table(name));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private void Count()
        {
            if (Volatile.Read(ref _left) != int.MaxValue && Interlocked.Decrement(ref _left) < 0)
                throw new InvalidOperationException("The process is gone.");
        }

        private sealed class MortalTable(MortalTables owner, ITable inner) : ITable
        {
            public Task<Entity?> GetAsync(string partition, string row, CancellationToken cancellationToken)
            {
                owner.Count();
                return inner.GetAsync(partition, row, cancellationToken);
            }

            public Task<IReadOnlyList<Entity>> RangeAsync(string partition, string from, string to, CancellationToken cancellationToken)
            {
                owner.Count();
                return inner.RangeAsync(partition, from, to, cancellationToken);
            }

            public Task<WriteResult> WriteAsync(string partition, IReadOnlyList<TableWrite> batch, CancellationToken cancellationToken)
            {
                owner.Count();
                return inner.WriteAsync(partition, batch, cancellationToken);
            }
        }
    }
}
