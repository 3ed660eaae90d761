using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Storage;

namespace S3ReportBot.EndToEnd.Tables;

/// <summary>
/// The table service of Azurite, Microsoft's emulator, on a free loopback port with everything in memory. One process serves
/// all tests of the collection; each opens tables of its own.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    public const string Name = "Azurite";
    private const string Package = "azurite@3.35.0";
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's, public and the same everywhere.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private AzuriteProcess? _process;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={Endpoint}";

    public Uri Endpoint => new($"http://127.0.0.1:{_process!.Port}/{Account}");

    /// <summary>Names for tables that no other test has: the setting `Storage:TablePrefix`.</summary>
    public static string NewPrefix() => $"t{Guid.NewGuid():N}";

    public async Task InitializeAsync() => _process = await AzuriteProcess.StartAsync(await NpmPackage.FetchAsync(Package));

    public async Task DisposeAsync() => await (_process?.DisposeAsync() ?? default);

    /// <param name="prefix">Null: tables of one's own, which are empty.</param>
    public Task<AzureTables> OpenAsync(string? prefix = null) =>
        AzureTables.OpenAsync(new AzureTablesOptions { ConnectionString = ConnectionString, TablePrefix = prefix ?? NewPrefix() }, default);
}

/// <summary>Tests that say [Collection(Azurite.Name)] and take an Azurite share one process, one class after the other.</summary>
[CollectionDefinition(Azurite.Name)]
public sealed class AzuriteTests : ICollectionFixture<Azurite>;
