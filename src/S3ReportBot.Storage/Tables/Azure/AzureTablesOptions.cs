using Azure.Core;

namespace S3ReportBot.Storage.Tables.Azure;

/// <summary>Where the tables are: a connection string, or an account with a credential.</summary>
public sealed class AzureTablesOptions
{
    /// <summary>Of a storage account, of Cosmos DB's table API, or UseDevelopmentStorage=true for the emulator.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>`https://ACCOUNT.table.core.windows.net`; used with <see cref="Credential"/>.</summary>
    public Uri? AccountUri { get; set; }

    public TokenCredential? Credential { get; set; }

    /// <summary>Before the name of each table, so that installations can share an account: letters and digits, a letter first.</summary>
    public string TablePrefix { get; set; } = "";

    /// <summary>One try; a turn has no longer for storage at all.</summary>
    public TimeSpan NetworkTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>After the first try.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>Before the second try; later ones wait twice as long, unless the service says how long, but no longer than a second.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Stands in for the network.</summary>
    internal HttpMessageHandler? Network { get; set; }
}
