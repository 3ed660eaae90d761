using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A transaction as multipart/mixed: one change set, in it a request for each operation.</summary>
internal static class TransactionContent
{
    private const string Line = "\r\n";

    public static (string ContentType, ReadOnlyMemory<byte> Body) Write(IReadOnlyList<TableOperation> operations, TableService service)
    {
        var (batch, changes) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        using var body = new MemoryStream();
        Add(body, $"--{batch}{Line}Content-Type: multipart/mixed; boundary={changes}{Line}{Line}");
        foreach (var operation in operations)
        {
            Add(body, $"--{changes}{Line}Content-Type: application/http{Line}Content-Transfer-Encoding: binary{Line}{Line}");
            Add(body, Head(operation, service));
            if (operation.Body is { } content)
                body.Write(content.Span);
            Add(body, Line);
        }

        Add(body, $"--{changes}--{Line}--{batch}--{Line}");
        return ($"multipart/mixed; boundary={batch}", body.ToArray());
    }

    private static string Head(TableOperation operation, TableService service)
    {
        // Inside a change set merging has its old name.
        var method = operation.Method == RequestMethod.Patch ? "MERGE" : operation.Method.Method;
        var head = new StringBuilder($"{method} {service.UriOf(operation.Resource)} HTTP/1.1{Line}");
        foreach (var (name, value) in operation.Headers())
            head.Append(name).Append(": ").Append(value).Append(Line);
        return head.Append("Accept: application/json;odata=minimalmetadata").Append(Line).Append("DataServiceVersion: 3.0").Append(Line).Append(Line).ToString();
    }

    private static void Add(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
