namespace Azure.Data.Tables;

/// <summary>What a connection string says: where the tables are and how to be let in.</summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential Key, AzureSasCredential Signature)
{
    // The emulator's account and key are public and the same everywhere.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string EmulatorHost = "http://127.0.0.1";
    private const int EmulatorPort = 10002;

    public static TableConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Settings(connectionString);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") is { } emulator && bool.TryParse(emulator, out var used) && used)
            return Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri") ?? EmulatorHost);
        var account = settings.GetValueOrDefault("AccountName");
        var endpoint = settings.GetValueOrDefault("TableEndpoint") is { } explicitly ? new Uri(explicitly.TrimEnd('/')) : DefaultEndpoint(settings, account);
        if (settings.GetValueOrDefault("SharedAccessSignature") is { } signature)
            return new(endpoint, null, new AzureSasCredential(signature));
        if (account is not null && settings.GetValueOrDefault("AccountKey") is { } key)
            return new(endpoint, new TableSharedKeyCredential(account, key), null);
        throw new InvalidOperationException("The connection string has neither AccountName and AccountKey nor SharedAccessSignature.");
    }

    private static TableConnectionString Emulator(string host) =>
        new(new Uri($"{host.TrimEnd('/')}:{EmulatorPort}/{EmulatorAccount}"), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey), null);

    private static Uri DefaultEndpoint(Dictionary<string, string> settings, string account) => account is null
        ? throw new InvalidOperationException("The connection string has neither AccountName nor TableEndpoint.")
        : new Uri($"{settings.GetValueOrDefault("DefaultEndpointsProtocol") ?? "https"}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix") ?? "core.windows.net"}");

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Values hold = themselves: keys are base64, signatures a query.
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || !settings.TryAdd(setting[..at], setting[(at + 1)..]))
                throw new FormatException("Settings of a connection string are name=value, each once, with ; between.");
        }

        return settings;
    }
}
