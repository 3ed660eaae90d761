using System.Text;

namespace Azure.Data.Tables;

/// <summary>Reads the answer to a transaction: a response for each operation, or the one that failed alone.</summary>
internal static class TransactionResponses
{
    private const string Line = "\r\n";
    private const string Boundary = "boundary=";

    public static IReadOnlyList<Response> Read(Response response)
    {
        List<Response> parts = [.. Parts(response.Headers.ContentType ?? "", response.Content.ToString()).Select(part => PartResponse.Read(part, response.ClientRequestId))];
        if (parts.Find(part => part.IsError) is { } failed)
            throw new TableTransactionFailedException(new RequestFailedException(failed, null, TableErrors.Parser));
        return parts;
    }

    // Multiparts stand in each other: the batch holds a change set, which holds the responses.
    private static IEnumerable<string> Parts(string contentType, string content)
    {
        var boundary = contentType.IndexOf(Boundary, StringComparison.OrdinalIgnoreCase);
        if (boundary < 0)
            return [content];
        var delimiter = "--" + contentType[(boundary + Boundary.Length)..].Split(';')[0].Trim().Trim('"');
        return content.Split(delimiter).Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)).SelectMany(part =>
        {
            var (head, body) = Cut(part.TrimStart());
            var type = head.Split(Line).FirstOrDefault(line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase)) ?? "";
            return Parts(type, body);
        });
    }

    public static (string Head, string Body) Cut(string text)
    {
        var end = text.IndexOf(Line + Line, StringComparison.Ordinal);
        return end < 0 ? (text.TrimEnd(), "") : (text[..end], text[(end + (2 * Line.Length))..]);
    }

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
