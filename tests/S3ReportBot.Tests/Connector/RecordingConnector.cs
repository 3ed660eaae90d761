using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace S3ReportBot.Tests.Connector;

/// <summary>A connector on a loopback port that keeps what it was asked.</summary>
internal sealed class RecordingConnector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly List<Asked> _requests = [];

    private RecordingConnector(WebApplication server) => _server = server;

    public Uri Address => new(_server.Urls.Single());

    public IReadOnlyList<Asked> Requests => _requests;

    public Asked Last => _requests[^1];

    public (int Status, string Body) Answer { get; set; } = (201, """{"id":"from-channel"}""");

    public static async Task<RecordingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new RecordingConnector(builder.Build());
        connector._server.Run(connector.AnswerAsync);
        await connector._server.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        lock (_requests)
            _requests.Add(new(http.Request.Method, path, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        http.Response.StatusCode = Answer.Status;
        await http.Response.WriteAsync(Answer.Body);
    }

    internal sealed record Asked(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);
}
