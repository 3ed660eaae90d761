using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace S3ReportBot.Storage.Tables.Azure;

/// <summary>Tables in Azure Table storage, or in what speaks its protocol, for any number of processes.</summary>
public sealed class AzureTables : ITablesInFull
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, AzureTable> _tables;

    private AzureTables(TableServiceClient service, string prefix) =>
        _tables = TableNames.All.ToDictionary(name => name, name => new AzureTable(service.GetTableClient(prefix + name)));

    public bool OneProcess => false;

    /// <summary>Makes the tables that are missing. A <see cref="StorageException"/> says why that cannot be.</summary>
    public static async Task<AzureTables> OpenAsync(AzureTablesOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var service = Connect(options);
            await Task.WhenAll(TableNames.All.Select(name => service.GetTableClient(options.TablePrefix + name).CreateIfNotExistsAsync(cancellationToken)));
            return new AzureTables(service, options.TablePrefix);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StorageException(StorageFailure.Refused, $"The tables cannot be opened: {failure.Message}", failure);
        }
    }

    public ITable Table(string name) => _tables.TryGetValue(name, out var table)
        ? table
        : throw new ArgumentException($"There is no table {name}.", nameof(name));

    public Task<TablePage> PageAsync(string table, string? continuation, CancellationToken cancellationToken) =>
        _tables[table].PageAsync(continuation, cancellationToken);

    /// <summary>There is nothing to let go of: connections belong to the process.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static TableServiceClient Connect(AzureTablesOptions options)
    {
        var client = new TableClientOptions { Retry = { Mode = RetryMode.Exponential, MaxRetries = options.Retries, Delay = options.Pause, MaxDelay = LongestPause, NetworkTimeout = options.NetworkTimeout } };
        if (options.Network is { } network)
            client.Transport = new HttpClientTransport(network);
        client.AddPolicy(new TriesPolicy(), HttpPipelinePosition.BeforeTransport);
        return options.ConnectionString is { } connectionString
            ? new TableServiceClient(connectionString, client)
            : new TableServiceClient(options.AccountUri, options.Credential, client);
    }
}
