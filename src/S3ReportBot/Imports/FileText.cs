using System.Text;
using S3ReportBot.Core.Imports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Documents.Word;

namespace S3ReportBot.Imports;

/// <summary>The text of a report's file, by its kind: Word, plain text, HTML.</summary>
internal static class FileText
{
    private static readonly string[] Plain = [".txt", ".md", ".text"];
    private static readonly string[] Pages = [".html", ".htm"];

    /// <summary>Whether a file of this name is worth fetching.</summary>
    public static bool Knows(string name) => Path.GetExtension(name).ToLowerInvariant() is ".docx" or ".doc" or ".pdf" or ".odt" or ".rtf" || IsText(name);

    public static ReportFile Read(string name, byte[] content)
    {
        // A Word document is a zip; what other files are called tells what they are.
        var text = content.AsSpan().StartsWith("PK"u8) ? WordReader.Read(content) : IsText(name) ? Decode(content) : null;
        if (text is null)
            return ReportFile.Unread(name, IsText(name) || Path.GetExtension(name).Equals(".docx", StringComparison.OrdinalIgnoreCase) ? "import.file-unreadable" : "import.file-kind");
        if (Pages.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            text = HtmlText.Of(text);
        return text.Length > ReportTextReader.Longest ? ReportFile.Unread(name, "import.file-too-long") : new(name, text, null);
    }

    private static bool IsText(string name) => Plain.Concat(Pages).Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

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
