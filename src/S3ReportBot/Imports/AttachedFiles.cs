using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using S3ReportBot.Turns;

namespace S3ReportBot.Imports;

/// <summary>
/// Fetches the report that a person attached. What a message says of its files is anybody's word: only known hosts are asked, and no
/// more is read than a report needs.
/// </summary>
internal sealed partial class AttachedFiles(
    IHttpClientFactory clients, IOptions<FilesOptions> options, IHostEnvironment environment, TimeProvider time,
    ILogger<AttachedFiles> logger)
{
    public const string HttpClientName = "files";

    /// <param name="left">For fetching and reading together, if that is less than the patience that is set.</param>
    /// <returns>Null if nothing is attached that can be a report.</returns>
    public async Task<ReportFile?> ReadAsync(Activity activity, TimeSpan left)
    {
        if (AttachedAddress.Of(activity) is not { } file)
            return null;
        using var patience = new CancellationTokenSource(left < options.Value.Patience ? left : options.Value.Patience, time);
        if (file.IsInline)
            return Inside(file, patience.Token);
        if (Allowed(file) is not { } address)
            return ReportFile.Unread(file.Name, "import.file-host");
        return await FetchedAsync(file.Name, address, patience.Token);
    }

    private ReportFile Inside(AttachedAddress file, CancellationToken cancellationToken) => file.Content(options.Value.MostBytes) is { } content
        ? Read(file.Name, content, cancellationToken)
        : ReportFile.Unread(file.Name, file.ProblemInside(options.Value.MostBytes));

    private static ReportFile Read(string name, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            return FileText.Read(name, content, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ReportFile.Unread(name, "import.file-too-slow");
        }
    }

    private async Task<ReportFile> FetchedAsync(string name, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(address, cancellationToken) is { } content
                ? Read(name, content, cancellationToken)
                : ReportFile.Unread(name, "import.file-too-long");
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            Log.NotFetched(logger, exception);
            return ReportFile.Unread(name, "import.file-not-fetched");
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // An address that can be read and not be asked: what it costs is the file.
            Log.NotFetched(logger, exception);
            return ReportFile.Unread(name, "import.file-host");
        }
    }

    /// <summary>The local chat's own files come from this machine.</summary>
    private Uri? Allowed(AttachedAddress file)
    {
        try
        {
            if (file.Uri is not { } uri)
                return null;
            var local = environment.IsDevelopment() && uri is { IsLoopback: true, UserInfo.Length: 0 };
            return local || options.Value.Allows(uri) ? uri : null;
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException or InvalidOperationException)
        {
            // Parts of an odd address fail only when they are looked at.
            return null;
        }
    }

    /// <returns>Null for more than a file may hold.</returns>
    private async Task<byte[]?> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HttpClientName);
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        if (response.Content.Headers.ContentLength > options.Value.MostBytes)
            return null;
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
