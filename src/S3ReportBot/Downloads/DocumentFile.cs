using S3ReportBot.Core.Documents;
using S3ReportBot.Documents.Html;
using S3ReportBot.Documents.Word;

namespace S3ReportBot.Downloads;

/// <summary>A document in the format that a link names.</summary>
internal static class DocumentFile
{
    /// <returns>At its beginning.</returns>
    public static MemoryStream Write(Document document, FileFormat format)
    {
        var file = new MemoryStream();
        if (format == FileFormat.Word)
            WordWriter.Write(document, file);
        else
            HtmlWriter.Write(document, file);
        file.Position = 0;
        return file;
    }
}
