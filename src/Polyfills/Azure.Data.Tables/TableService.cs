using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>The table service at one endpoint: the pipeline with what every request carries.</summary>
internal sealed class TableService
{
    private readonly HttpPipeline _pipeline;
    private readonly string _version;
    private readonly string _root;

    public TableService(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        options ??= new TableClientOptions();
        Uri = endpoint;
        _root = endpoint.AbsoluteUri.TrimEnd('/') + '/';
        _version = options.VersionString;
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrors.Parser };
        if (authentication is not null)
            pipeline.PerRetryPolicies.Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public Uri Uri { get; }

    public static TableService From(TableConnectionString connection, TableClientOptions options) => new(
        connection.Endpoint, connection.Key is { } key ? new TableSharedKeyPolicy(key) : new TableSasPolicy(connection.Signature), options);

    /// <summary>For an endpoint whose own query may be a shared access signature.</summary>
    public static TableService From(Uri endpoint, TableClientOptions options) => new(
        new UriBuilder(endpoint) { Query = "" }.Uri, endpoint.Query.Length > 1 ? new TableSasPolicy(new AzureSasCredential(endpoint.Query)) : null, options);

    public static BearerTokenAuthenticationPolicy TokenPolicy(Uri endpoint, TokenCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var isCosmos = endpoint.Host.Contains(".cosmos.", StringComparison.Ordinal) || endpoint.Host.Contains(".cosmosdb.", StringComparison.Ordinal);
        return new(credential, isCosmos ? "https://cosmos.azure.com/.default" : "https://storage.azure.com/.default");
    }

    public string UriOf(string resource) => _root + resource;

    public Task<Response> SendAsync(TableOperation operation, CancellationToken cancellationToken) =>
        SendAsync(operation.Method, operation.Resource, operation.Headers(), operation.Body, cancellationToken);

    /// <summary>Answers with an error status are a <see cref="RequestFailedException"/>, but for one that the caller expects.</summary>
    public async Task<Response> SendAsync(
        RequestMethod method, string resource, IEnumerable<(string Name, string Value)> headers, ReadOnlyMemory<byte>? body, CancellationToken cancellationToken, Predicate<RequestFailedException> expected = null)
    {
        using var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(UriOf(resource)));
        request.Headers.SetValue("x-ms-version", _version);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        foreach (var (name, value) in headers)
            request.Headers.SetValue(name, value);
        if (body is { } content)
            request.Content = RequestContent.Create(content);
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (!message.Response.IsError)
            return message.Response;
        var failure = new RequestFailedException(message.Response);
        return expected?.Invoke(failure) is true ? message.Response : throw failure;
    }
}
