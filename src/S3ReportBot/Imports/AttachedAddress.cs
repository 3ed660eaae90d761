using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace S3ReportBot.Imports;

/// <summary>Where a file lies that may be a report, as the message says.</summary>
internal sealed record AttachedAddress(string Name, string Address)
{
    private const string Inline = "data:";
    private const string Base64 = ";base64";

    /// <summary>No file system takes more.</summary>
    private const int LongestName = 255;
    private const int LongestUri = 8_000;
    private const int LongestKind = 200;
    private const int LongestInfo = 32_000;

    public bool IsInline => Address.StartsWith(Inline, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null for what is no address.</summary>
    public Uri? Uri =>
        Address.Length <= LongestUri && !Address.Any(char.IsControl) && Uri.TryCreate(Address, UriKind.Absolute, out var uri) ? uri : null;

    /// <returns>Null if nothing is attached that can be a report.</returns>
    public static AttachedAddress? Of(Activity activity) => activity.Attachments?.Select(Of).FirstOrDefault(found => found is not null);

    /// <summary>Of a file that stands in the message itself: nothing is decoded that is longer than a file may be.</summary>
    /// <returns>Null if it is longer, or cannot be decoded.</returns>
    public byte[]? Content(int mostBytes)
    {
        if (Encoded() is not { } start || BytesFrom(start) > mostBytes)
            return null;
        var content = new byte[BytesFrom(start)];
        return Convert.TryFromBase64Chars(Address.AsSpan(start), content, out var length) ? content[..length] : null;
    }

    public string ProblemInside(int mostBytes) =>
        Encoded() is { } start && BytesFrom(start) > mostBytes ? "import.file-too-long" : "import.file-unreadable";

    private static AttachedAddress? Of(Attachment? attachment)
    {
        var address = attachment?.ContentType == FileDownloadInfo.ContentType ? DownloadUrl(attachment.Content) : attachment?.ContentUrl;
        return attachment is { Name: { Length: > 0 and <= LongestName } name } && FileText.Knows(name) && address is { Length: > 0 }
            ? new(name, address)
            : null;
    }

    private static string? DownloadUrl(object? content)
    {
        // An object prints as its JSON.
        if (content?.ToString() is not { Length: <= LongestInfo } info)
            return null;
        try
        {
            using var document = JsonDocument.Parse(info);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("downloadUrl", out var url) ? url.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Where the content begins; null if it is not written in base 64.</returns>
    private int? Encoded()
    {
        var comma = Address.AsSpan(0, Math.Min(Address.Length, LongestKind)).IndexOf(',');
        return comma > 0 && Address.AsSpan(0, comma).EndsWith(Base64, StringComparison.OrdinalIgnoreCase) ? comma + 1 : null;
    }

    private long BytesFrom(int start) => ((Address.Length - start) * 3L / 4) + 3;
}
