using Microsoft.Extensions.Diagnostics.HealthChecks;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Hosting;

/// <summary>
/// Whether storage answers and takes writes, tried at most once in a few seconds however often it is asked. What it says names no
/// file, account or key.
/// </summary>
internal sealed class StorageHealth(ITables tables, TimeProvider time) : IHealthCheck, IDisposable
{
    private const string Partition = "health", Row = "probe";
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Valid = TimeSpan.FromSeconds(5);
    private readonly ITable _keys = tables.Table(TableNames.Keys);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private (HealthCheckResult Result, DateTimeOffset Until) _last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() >= _last.Until)
                _last = (await TryAsync(context.Registration.FailureStatus), time.GetUtcNow() + Valid);
            return _last.Result;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<HealthCheckResult> TryAsync(HealthStatus failure)
    {
        using var budget = new CancellationTokenSource(Budget, time);
        var reading = true;
        try
        {
            await _keys.GetAsync(Partition, Row, budget.Token).WaitAsync(Budget, time, budget.Token);
            reading = false;
            TableWrite probe = new TableWrite.Put(Row, new EntityProperties().Add("At", time.GetUtcNow()));
            await _keys.WriteAsync(Partition, [probe], budget.Token).WaitAsync(Budget, time, budget.Token);
            return HealthCheckResult.Healthy("storage answers and takes writes");
        }
        catch (StorageException exception) when (exception.Kind != StorageFailure.Unconfirmed)
        {
            return new(failure, reading ? "storage cannot be read" : "storage refuses writes");
        }
        catch (Exception exception) when (exception is StorageException or OperationCanceledException or TimeoutException)
        {
            return new(failure, "storage does not answer in time");
        }
    }
}
