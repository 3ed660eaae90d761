using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The response to one operation of a transaction.</summary>
internal sealed class PartResponse : Response
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private PartResponse(int status, string reason) => (Status, ReasonPhrase) = (status, reason);

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public override bool IsError => Status >= 400;

    /// <param name="text">A status line, headers, an empty line, a body.</param>
    public static PartResponse Read(string text, string clientRequestId)
    {
        var (head, body) = TransactionResponses.Cut(text.TrimStart());
        var lines = head.Split("\r\n");
        if (lines[0].Split(' ', 3) is not [var http, var status, ..] || !http.StartsWith("HTTP/", StringComparison.Ordinal))
            throw new InvalidDataException($"The answer to a transaction holds no response: {lines[0]}");
        var response = new PartResponse(int.Parse(status, CultureInfo.InvariantCulture), lines[0].Split(' ', 3).ElementAtOrDefault(2) ?? "")
        {
            ContentStream = TransactionResponses.Stream(body),
            ClientRequestId = clientRequestId,
        };
        foreach (var line in lines.Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal)))
            response._headers[line[..line.IndexOf(':', StringComparison.Ordinal)].Trim()] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return response;
    }

    public override void Dispose() => ContentStream.Dispose();

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, out string value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
