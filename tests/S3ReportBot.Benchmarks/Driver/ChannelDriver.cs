using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace S3ReportBot.Benchmarks.Driver;

/// <summary>Takes part in one conversation: hears what the bot sends there.</summary>
internal interface IParticipant
{
    /// <summary>Called for every activity, on the connector's thread, before the bot gets its answer.</summary>
    /// <param name="activity">UTF-8 JSON; gone when the task completes.</param>
    ValueTask HearAsync(ReadOnlySequence<byte> activity);
}

/// <summary>Plays the channel over HTTP: posts activities to a bot and takes its replies on a connector endpoint.</summary>
internal sealed class ChannelDriver : IAsyncDisposable
{
    /// <summary>What channels allow a bot for a turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly ConcurrentDictionary<string, IParticipant> _participants = new();
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),
    });

    private ConnectorServer? _connector;

    public Uri ServiceUrl { get; private set; } = null!;

    /// <summary>What the channel proves itself with; null where the bot asks for nothing.</summary>
    public AuthenticationHeaderValue? Authorization { get; set; }

    public static async Task<ChannelDriver> StartAsync()
    {
        var driver = new ChannelDriver();
        driver._connector = await ConnectorServer.StartAsync(driver.DispatchAsync);
        driver.ServiceUrl = driver._connector.Address;
        return driver;
    }

    public void Join(string conversation, IParticipant participant) => _participants[conversation] = participant;

    /// <returns>The response's body: empty in normal delivery.</returns>
    /// <exception cref="HttpRequestException">Not a success, or the connection broke; the text has the response.</exception>
    public async Task<byte[]> PostAsync(Uri messages, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(activity);
        content.Headers.ContentType = Json;
        using var request = new HttpRequestMessage(HttpMethod.Post, messages);
        request.Content = content;
        request.Headers.Authorization = Authorization;
        using var response = await _http.SendAsync(request, cancellationToken);
        var body = response.Content.Headers.ContentLength == 0 ? [] : await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted
            ? body
            : throw new HttpRequestException($"{(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}", null, response.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_connector is not null)
            await _connector.DisposeAsync();
    }

    private ValueTask DispatchAsync(string conversation, ReadOnlySequence<byte> activity) =>
        _participants.TryGetValue(conversation, out var participant) ? participant.HearAsync(activity) : default;
}
