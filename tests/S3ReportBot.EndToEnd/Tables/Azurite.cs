using S3ReportBot.Storage.Tables.Azure;

namespace S3ReportBot.EndToEnd.Tables;

/// <summary>
/// The table service of Azurite, Microsoft's emulator, on a free loopback port with everything in memory. One process serves
/// all tests of the collection; each opens tables of its own.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    public const string Name = "Azurite";
    private AzuriteProcess? _process;

    public string ConnectionString => _process!.ConnectionString;

    /// <summary>Names for tables that no other test has: the setting `Storage:TablePrefix`.</summary>
    public static string NewPrefix() => $"t{Guid.NewGuid():N}";

    public async Task InitializeAsync() => _process = await AzuriteProcess.StartAsync();

    public async Task DisposeAsync() => await (_process?.DisposeAsync() ?? default);

    /// <param name="prefix">Null: tables of one's own, which are empty.</param>
    /// <param name="network">What stands between, to count or to fail.</param>
    public Task<AzureTables> OpenAsync(string? prefix = null, HttpMessageHandler? network = null) =>
        AzureTables.OpenAsync(new AzureTablesOptions { ConnectionString = ConnectionString, TablePrefix = prefix ?? NewPrefix(), Network = network }, default);
}

/// <summary>Tests that say [Collection(Azurite.Name)] and take an Azurite share one process, one class after the other.</summary>
[CollectionDefinition(Azurite.Name)]
public sealed class AzuriteTests : ICollectionFixture<Azurite>;
