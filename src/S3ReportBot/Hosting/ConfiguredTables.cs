using Azure.Identity;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Azure;
using S3ReportBot.Storage.Tables.Copying;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Hosting;

/// <summary>The tables that the settings name: Azure by Storage:ConnectionString or Storage:AccountUri, otherwise an SQLite file. See docs/storage.md.</summary>
internal static class ConfiguredTables
{
    private const string DefaultFile = "data/reports.db";
    private const string InMemory = ":memory:";

    /// <param name="folder">What the path of a file is relative to.</param>
    /// <exception cref="StorageException">It says what to change.</exception>
    public static async Task<ITables> OpenAsync(IConfiguration configuration, string folder, TimeProvider time, ILogger? logger, CancellationToken cancellationToken)
    {
        var storage = configuration.GetSection("Storage");
        var path = storage["Sqlite:Path"] ?? DefaultFile;
        ITables tables = Azure(storage) is { } azure
            ? await AzureTables.OpenAsync(azure, cancellationToken)
            : await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = path == InMemory ? null : Path.Combine(folder, path) }, time, logger);
        await TableCopy.CheckWholeAsync(tables, cancellationToken);
        return tables;
    }

    /// <summary>With the managed identity of the machine that this runs on.</summary>
    public static AzureTablesOptions OfAccount(string account, string? client, string prefix) => new()
    {
        AccountUri = AddressOf(account),
        Credential = new ManagedIdentityCredential(client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client)),
        TablePrefix = prefix,
    };

    private static AzureTablesOptions? Azure(IConfigurationSection storage)
    {
        var (connectionString, account) = (Setting(storage, "ConnectionString"), Setting(storage, "AccountUri"));
        var prefix = Setting(storage, "TablePrefix") ?? "";
        return (connectionString, account) switch
        {
            (null, null) => null,
            (not null, null) => new AzureTablesOptions { ConnectionString = connectionString, TablePrefix = prefix },
            (null, not null) => OfAccount(account, Setting(storage, "ManagedIdentityClientId"), prefix),
            _ => throw Wrong("Storage:ConnectionString and Storage:AccountUri are both set: keep one."),
        };
    }

    private static Uri AddressOf(string account) => Uri.TryCreate(account, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
        ? uri
        : throw Wrong($"'{account}' is no address of an account; one is like https://ACCOUNT.table.core.windows.net.");

    private static string? Setting(IConfigurationSection storage, string name) => storage[name] is { Length: > 0 } value ? value : null;

    private static StorageException Wrong(string what) => new(StorageFailure.Refused, what);
}
