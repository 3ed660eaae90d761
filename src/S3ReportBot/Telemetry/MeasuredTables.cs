using System.Diagnostics;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Telemetry;

/// <summary>Any engine's tables, with each call measured.</summary>
internal sealed class MeasuredTables(ITables tables, BotTelemetry telemetry) : ITables
{
    public bool OneProcess => tables.OneProcess;

    public ITable Table(string name) => new Measured(tables.Table(name), name, telemetry);

    public ValueTask DisposeAsync() => tables.DisposeAsync();

    private sealed class Measured(ITable table, string name, BotTelemetry telemetry) : ITable
    {
        public Task<Entity?> GetAsync(string partition, string row, CancellationToken cancellationToken) =>
            MeasureAsync("get", Stopwatch.GetTimestamp(), table.GetAsync(partition, row, cancellationToken), _ => "done");

        public Task<IReadOnlyList<Entity>> RangeAsync(string partition, string from, string to, CancellationToken cancellationToken) =>
            MeasureAsync("range", Stopwatch.GetTimestamp(), table.RangeAsync(partition, from, to, cancellationToken), _ => "done");

        public Task<WriteResult> WriteAsync(string partition, IReadOnlyList<TableWrite> batch, CancellationToken cancellationToken) =>
            MeasureAsync("write", Stopwatch.GetTimestamp(), table.WriteAsync(partition, batch, cancellationToken), result => result.IsCommitted ? "done" : "conflict");

        private async Task<T> MeasureAsync<T>(string operation, long began, Task<T> call, Func<T, string> outcome)
        {
            try
            {
                var result = await call;
                telemetry.Stored(name, operation, outcome(result), Stopwatch.GetElapsedTime(began));
                return result;
            }
            catch (StorageException failed)
            {
                telemetry.Stored(name, operation, failed.Kind == StorageFailure.Refused ? "refused" : "unconfirmed",
                    Stopwatch.GetElapsedTime(began));
                throw;
            }
        }
    }
}
