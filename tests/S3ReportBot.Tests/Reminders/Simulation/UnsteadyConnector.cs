using System.Net;
using System.Text.Json.Nodes;

namespace S3ReportBot.Tests.Reminders.Simulation;

/// <param name="Conversation">The id that the channel gave it.</param>
internal sealed record Received(string Conversation, DateTimeOffset At, string Title);

/// <summary>
/// The channel's end of the wire, in memory: of a hundred requests it refuses ten for being too many, and of two it loses its own answer
/// after it has delivered. Whoever blocked the bot is told so. It keeps what came to whom.
/// </summary>
internal sealed class UnsteadyConnector(TimeProvider clock, Random random, IReadOnlySet<string> blocked) : HttpMessageHandler
{
    private const int TooMany = 10, Lost = 2;
    private readonly Lock _lock = new();
    private readonly List<Received> _log = [];

    public IReadOnlyList<Received> Log
    {
        get
        {
            lock (_lock)
                return [.. _log];
        }
    }

    public int Throttled { get; private set; }

    public int AnswersLost { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var conversation = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath.Split('/')[3]);
        var activity = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        lock (_lock)
        {
            if (blocked.Contains(conversation))
                return Answer(HttpStatusCode.Forbidden, """{"error":{"code":"ConversationBlockedByUser"}}""");
            var dice = random.Next(100);
            if (dice < TooMany)
            {
                Throttled++;
                var refused = Answer(HttpStatusCode.TooManyRequests, "");
                refused.Headers.RetryAfter = new(TimeSpan.FromSeconds(20));
                return refused;
            }

            _log.Add(new Received(conversation, clock.GetUtcNow(), (string)activity["summary"]!));
            if (dice < TooMany + Lost)
            {
                AnswersLost++;
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was reset.");
            }

            return Answer(HttpStatusCode.Created, """{"id":"1"}""");
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body) };
}
