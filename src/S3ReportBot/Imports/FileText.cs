using System.Text;
using S3ReportBot.Core.Imports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Documents.Word;
using S3ReportBot.Turns;

namespace S3ReportBot.Imports;

/// <summary>The text of a report's file, by its kind: Word, plain text, HTML.</summary>
internal static class FileText
{
    /// <summary>Characters of a page with its markup, of which a text is a small part.</summary>
    public const int LongestPage = 5 * ReportTextReader.Longest;

    /// <summary>UTF-8 needs four for two characters; no encoding that is read needs more than three for one.</summary>
    private const int MostBytesOfLetter = 3;

    private static readonly string[] Plain = [".txt", ".md", ".text"];
    private static readonly string[] Pages = [".html", ".htm"];

    /// <summary>Whether a file of this name is worth fetching.</summary>
    public static bool Knows(string name) => Path.GetExtension(name).ToLowerInvariant() is ".docx" or ".doc" or ".pdf" or ".odt" or ".rtf" || IsText(name);

    /// <summary>How long a text may be is checked before it is decoded, and again before it is taken apart.</summary>
    public static ReportFile Read(string name, byte[] content, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // A Word document is a zip; what other files are called tells what they are.
        if (content.AsSpan().StartsWith("PK"u8))
            return Taken(name, WordReader.Read(content, ReportTextReader.Longest, cancellationToken));
        if (!IsText(name))
            return Taken(name, null);
        var isPage = IsOneOf(Pages, name);
        var longest = isPage ? LongestPage : ReportTextReader.Longest;
        if (content.Length > longest * MostBytesOfLetter + MostBytesOfLetter)
            return TooLong(name);
        var text = Decode(content);
        if (text?.Length > longest)
            return TooLong(name);
        return Taken(name, text is not null && isPage ? HtmlText.Of(text, cancellationToken) : text);
    }

    private static ReportFile Taken(string name, string? text)
    {
        if (text is null)
            return ReportFile.Unread(name, IsText(name) || IsOneOf([".docx"], name) ? "import.file-unreadable" : "import.file-kind");
        return text.Length > ReportTextReader.Longest ? TooLong(name) : new(name, text, null);
    }

    private static ReportFile TooLong(string name) => ReportFile.Unread(name, "import.file-too-long");

    private static bool IsText(string name) => IsOneOf(Plain, name) || IsOneOf(Pages, name);

    private static bool IsOneOf(string[] endings, string name) =>
        endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>UTF-8 or UTF-16 by its mark; what is no UTF-8 is of an older Windows.</summary>
    private static string? Decode(byte[] content)
    {
        if (content.AsSpan().StartsWith([(byte)0xFF, (byte)0xFE]))
            return Encoding.Unicode.GetString(content.AsSpan(2));
        try
        {
            var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
            return utf8.Contains('\0', StringComparison.Ordinal) ? null : utf8;
        }
        catch (DecoderFallbackException)
        {
            return content.AsSpan().Contains((byte)0) ? null : Encoding.Latin1.GetString(content);
        }
    }
}
