using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace S3ReportBot.Imports;

/// <summary>Fetches the report that a person attached. What a message says of its files is anybody's word: only known hosts are asked, and no more is read than a report needs.</summary>
internal sealed partial class AttachedFiles(IHttpClientFactory clients, IOptions<FilesOptions> options, IHostEnvironment environment, ILogger<AttachedFiles> logger)
{
    public const string HttpClientName = "files";
    private const string TeamsFile = "application/vnd.microsoft.teams.file.download.info";

    /// <returns>Null if nothing is attached that can be a report.</returns>
    public async Task<ReportFile?> ReadAsync(Activity activity)
    {
        if (activity.Attachments?.Select(Found).FirstOrDefault(found => found is not null) is not { Name: var name, Address: var address })
            return null;
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return Inline(name, address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsAllowed(uri))
            return ReportFile.Unread(name, "import.file-host");
        using var patience = new CancellationTokenSource(options.Value.Patience);
        try
        {
            return await FetchAsync(uri, patience.Token) is { } content ? FileText.Read(name, content) : ReportFile.Unread(name, "import.file-too-long");
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            Log.NotFetched(logger, exception);
            return ReportFile.Unread(name, "import.file-not-fetched");
        }
    }

    private static (string Name, string Address)? Found(Attachment? attachment)
    {
        var address = attachment?.ContentType == TeamsFile ? DownloadUrl(attachment.Content) : attachment?.ContentUrl;
        return attachment is { Name: { Length: > 0 } name } && FileText.Knows(name) && address is { Length: > 0 } ? (name, address) : null;
    }

    private static string? DownloadUrl(object? content)
    {
        try
        {
            // Both JSON libraries print an object as its JSON.
            using var document = JsonDocument.Parse(content?.ToString() ?? "null");
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("downloadUrl", out var url) ? url.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ReportFile Inline(string name, string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var content = comma > 0 && address.AsSpan(0, comma).EndsWith(";base64") ? new byte[(address.Length - comma) * 3L / 4 + 3] : [];
        return Convert.TryFromBase64Chars(address.AsSpan(comma + 1), content, out var length) && length <= options.Value.MostBytes
            ? FileText.Read(name, content[..length])
            : ReportFile.Unread(name, "import.file-unreadable");
    }

    /// <summary>The local chat's own files come from this machine.</summary>
    private bool IsAllowed(Uri address) => options.Value.Allows(address) || (environment.IsDevelopment() && address is { IsLoopback: true, UserInfo.Length: 0 });

    /// <returns>Null for more than a file may hold.</returns>
    private async Task<byte[]?> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HttpClientName);
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = await stream.ReadAsync(buffer, cancellationToken); read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
        {
            if (content.Length + read > options.Value.MostBytes)
                return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An attached file could not be fetched.")]
        public static partial void NotFetched(ILogger logger, Exception exception);
    }
}
