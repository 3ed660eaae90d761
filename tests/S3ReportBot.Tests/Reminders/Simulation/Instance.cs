using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using S3ReportBot.Reminders;
using S3ReportBot.Storage;

namespace S3ReportBot.Tests.Reminders.Simulation;

/// <summary>One instance of the bot, put together as it is, over tables that others share. A kill takes effect between two calls of the tables.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly MortalTables _tables;

    public Instance(ITables tables, TimeProvider clock, HttpMessageHandler connector)
    {
        _tables = new MortalTables(tables);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration["Links:BaseUrl"] = "http://127.0.0.1:3978";
        builder.Configuration["Reminders:PerSecond"] = "1000000";
        builder.Services.AddReportBot(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<ITables>(_tables);
        builder.Services.AddSingleton(clock);
        builder.Services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => connector);
        _application = builder.Build();
    }

    public bool IsDead => _tables.IsDead;

    public T Part<T>()
        where T : notnull => _application.Services.GetRequiredService<T>();

    /// <summary>After so many calls of its tables from now on.</summary>
    public void DieAfter(int calls) => _tables.DieAfter(calls);

    public async Task RoundAsync()
    {
        try
        {
            await Part<ReminderRounds>().RunAsync(woken: false, CancellationToken.None);
        }
        catch (Exception) when (IsDead)
        {
            // A dead process says nothing any more.
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

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
