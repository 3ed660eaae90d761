using System.Net;
using System.Text;

namespace S3ReportBot.Tests.Storage;

/// <summary>The network to a table service that answers each try as told; the making of tables always succeeds.</summary>
internal sealed class ServiceWire(params IEnumerable<Func<HttpResponseMessage>> answers) : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new(answers);

    public int Tries { get; private set; }

    /// <summary>The address of the last try.</summary>
    public Uri? Asked { get; private set; }

    public static Func<HttpResponseMessage> Done => () => With(204, "");

    public static Func<HttpResponseMessage> NoAnswer => () => throw new TaskCanceledException("No answer came.");

    public static Func<HttpResponseMessage> NoConnection => () => throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody listens.");

    public static Func<HttpResponseMessage> Reset => () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was reset.");

    public static Func<HttpResponseMessage> Error(int status, string code) => () =>
    {
        var answer = With(status, Body(code, "The service says no."));
        answer.Headers.TryAddWithoutValidation("x-ms-error-code", code);
        return answer;
    };

    /// <summary>The answer to a transaction of which one operation failed.</summary>
    public static Func<HttpResponseMessage> Part(int status, string code, int index) => () => Parts(
        $"HTTP/1.1 {status} Failed\r\nContent-Type: application/json\r\n\r\n{Body(code, $"{index}:The service says no.")}");

    public static Func<HttpResponseMessage> Garbage => () => Parts("That is no answer.");

    public static Func<HttpResponseMessage> Found(string properties) => () => With(200, $$"""{"value":[{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r",{{properties}} }]}""");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/Tables", StringComparison.Ordinal))
            return Task.FromResult(With(204, ""));
        Tries++;
        Asked = request.RequestUri;
        return Task.FromResult(_answers.Dequeue()());
    }

    private static string Body(string code, string message) =>
        $$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"{{{message}}}"} } }""";

    private static HttpResponseMessage With(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Parts(string part)
    {
        var answer = With(202, $"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\n\r\n{part}\r\n--c--\r\n--b--\r\n");
        answer.Content.Headers.Remove("Content-Type");
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=b");
        return answer;
    }
}
