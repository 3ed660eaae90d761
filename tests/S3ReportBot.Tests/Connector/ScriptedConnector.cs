using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Rest;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Connector;

/// <summary>
/// A connector that answers as it is told, under the product's own handler and the connector client above it. What is told: a
/// status, `429/30` for one with Retry-After, `403 Code`, `refused` (no connection), `reset`, `hang`. Afterwards it takes everything.
/// </summary>
internal sealed class ScriptedConnector : HttpMessageHandler
{
    public const string Teams = "https://smba.trafficmanager.net/emea/tenant-1/";

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);
    private readonly Queue<string> _script;
    private readonly bool _hangs;
    private readonly HttpClient _client;

    public ScriptedConnector(params IEnumerable<string> script)
    {
        _script = new(script);
        _hangs = _script.Contains("hang");
        _client = new HttpClient(new DeliveryHandler(new ConversationQueues(Clock), Clock) { InnerHandler = this });
    }

    public FakeTimeProvider Clock { get; } = new(new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The texts that may stand on the person's screen, each with the moment it came there.</summary>
    public List<(string Text, DateTimeOffset At)> Arrived { get; } = [];

    public int Requests { get; private set; }

    /// <summary>What the last request proved itself with.</summary>
    public string? Authorization { get; private set; }

    public Task<Delivery> PostAsync(string text, string conversation = "chat", string service = Teams) =>
        DeliverAsync(client => client.Conversations.SendToConversationAsync(conversation, new Activity { Text = text }, Within()), service);

    public Task<Delivery> PutAsync(string text) =>
        DeliverAsync(client => client.Conversations.UpdateActivityAsync("chat", "card", new Activity { Text = text }, Within()), Teams);

    public Task<Delivery> DeleteAsync() => DeliverAsync(client => client.Conversations.DeleteActivityAsync("chat", "card", Within()), Teams);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        var answer = Take(text);
        Authorization = request.Headers.Authorization?.ToString();
        switch (answer)
        {
            case "refused":
                throw new HttpRequestException(HttpRequestError.ConnectionError);
            case "reset":
                throw new HttpRequestException(HttpRequestError.ResponseEnded, inner: new IOException());
            case "hang":
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                break;
        }

        return Response(answer.Split('/', ' '));
    }

    private string Take(string text)
    {
        lock (_script)
        {
            Requests++;
            var answer = _script.Count > 0 ? _script.Dequeue() : "201";
            // Whoever answers 502 or nothing at all may have taken the message.
            if (answer is "201" or "502" or "504" or "500" or "reset" or "hang")
                Arrived.Add((text, Clock.GetUtcNow()));
            return answer;
        }
    }

    private static HttpResponseMessage Response(string[] answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)int.Parse(answer[0], CultureInfo.InvariantCulture)) { Content = new StringContent("""{"id":"1"}""") };
        if (answer is [_, var detail] && int.TryParse(detail, out var seconds))
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        else if (answer is [_, var code])
            response.Content = new StringContent($$$"""{"error":{"code":"{{{code}}}","message":"no"}}""", Encoding.UTF8, "application/json");
        return response;
    }

    // Only a connector that hangs needs somebody to lose patience; the stepped clock runs ahead of a busy machine.
    private CancellationToken Within() => _hangs ? new CancellationTokenSource(Budget, Clock).Token : CancellationToken.None;

    private Task<Delivery> DeliverAsync(Func<IConnectorClient, Task> send, string service) => Clock.UntilAsync(OutcomeAsync(send, service));

    private async Task<Delivery> OutcomeAsync(Func<IConnectorClient, Task> send, string service)
    {
        using var client = new ChannelConnector(new Uri(service), _client, new Nobody());
        try
        {
            await send(client);
            return Delivery.Sent;
        }
        catch (Exception exception)
        {
            return Delivery.Of(exception);
        }
    }

    private sealed class Nobody : ServiceClientCredentials;
}
