using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S3ReportBot.Core.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace S3ReportBot.Documents.Word;

/// <summary>Writes a document as a Word file (.docx). The same document gives the same bytes from the same build.</summary>
public static class WordWriter
{
    private const string MainPart = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string CoreProperties = "application/vnd.openxmlformats-package.core-properties+xml";

    /// <param name="output">Is written to only; stays open.</param>
    public static void Write(Document document, Stream output)
    {
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // Compressed once, by DeterministicZip.
            word.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            WriteMain(document, word.AddNewPart<MainDocumentPart>(MainPart, "main"));
            WordProperties.Write(document, word.AddNewPart<CoreFilePropertiesPart>(CoreProperties, "core"));
        }

        DeterministicZip.Copy(package, output);
    }

    private static void WriteMain(Document document, MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Of(document.Language);
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = WordProperties.Settings(document.Language);
        main.AddNewPart<HeaderPart>("header").Header = WordPage.Header(document);
        main.AddNewPart<FooterPart>("footer").Footer = WordPage.Footer(document);
        var body = new W.Body();
        body.Append(WordPage.TitleOf(document));
        body.Append(new WordParts(new WordText(new WordLinks(main))).Of(document.Parts));
        body.Append(WordPage.Layout("header", "footer"));
        main.Document = new W.Document(body);
    }
}
