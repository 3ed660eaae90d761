using System.Net;
using System.Text.Json.Nodes;

namespace S3ReportBot.Tests.Turns;

/// <summary>The channel's side of what the bot writes unasked: keeps what came where, and does what a test wants when it comes.</summary>
internal sealed class UnaskedLine : HttpMessageHandler
{
    private readonly List<(string Chat, string Text)> _received = [];

    /// <summary>What happens when the next message comes; afterwards the line works again.</summary>
    public Func<HttpStatusCode>? Answers { get; set; }

    /// <summary>What came into this chat, card or text.</summary>
    public IReadOnlyList<string> In(string chat)
    {
        lock (_received)
            return [.. _received.Where(message => message.Chat == chat).Select(message => message.Text)];
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        lock (_received)
            _received.Add(
                (request.RequestUri!.AbsolutePath.Split('/')[3], body["text"]?.ToString() ?? body["attachments"]!.ToJsonString()));
        var answers = Answers;
        Answers = null;
        return new(answers?.Invoke() ?? HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""") };
    }
}
