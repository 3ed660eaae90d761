using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Polyfills.Tests.Tables;

/// <summary>The service's side of the wire: keeps the requests as they come and answers as told.</summary>
internal sealed class Wire : HttpMessageHandler
{
    public const string Account = "devstoreaccount1";
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Queue<HttpResponseMessage> _answers = new();

    public List<Sent> Requests { get; } = [];

    public Sent Last => Requests[^1];

    public TableClientOptions Options => new() { Transport = new HttpClientTransport(this), Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } };

    public TableClient Table(string name = "drafts") =>
        new TableServiceClient(new Uri($"http://127.0.0.1:10002/{Account}"), new TableSharedKeyCredential(Account, Key), Options).GetTableClient(name);

    public Wire Answer(int status, string body = "", string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8) };
        answer.Content.Headers.Remove("Content-Type");
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        _answers.Enqueue(answer);
        return this;
    }

    public Wire Fails(int status, string code, string message = "The service says no.") =>
        Answer(status, $$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"{{{message}}}"} } }""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Requests.Add(new Sent(request.Method.Method, request.RequestUri!, headers, content));
        return _answers.Dequeue();
    }

    internal sealed record Sent(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? Body);
}
