using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The tables of one account. Safe for use by many at once; make one for life.</summary>
public class TableServiceClient
{
    private readonly TableService _service;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null) =>
        _service = TableService.From(TableConnectionString.Parse(connectionString), options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options) =>
        _service = new TableService(endpoint, new TableSharedKeyPolicy(credential), options);

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null) =>
        _service = new TableService(endpoint, new TableSasPolicy(credential), options);

    /// <param name="endpoint">Its query may be a shared access signature.</param>
    public TableServiceClient(Uri endpoint, TableClientOptions options = null) => _service = TableService.From(endpoint, options);

    /// <param name="endpoint">A token goes over https only.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null) =>
        _service = new TableService(endpoint, TableService.TokenPolicy(endpoint, tokenCredential), options);

    public virtual Uri Uri => _service.Uri;

    public virtual TableClient GetTableClient(string tableName) => new(_service, tableName);
}
