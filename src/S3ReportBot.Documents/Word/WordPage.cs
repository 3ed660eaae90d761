using DocumentFormat.OpenXml;
using S3ReportBot.Core.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace S3ReportBot.Documents.Word;

/// <summary>What surrounds the parts: paper, title, header, footer. A4 upright; distances are twentieths of a point.</summary>
internal static class WordPage
{
    private const int Width = 11906, Height = 16838, Margin = 1134, HeaderDistance = 567;

    /// <summary>Between the margins.</summary>
    public const int TextWidth = Width - 2 * Margin;

    public static W.Paragraph TitleOf(Document document) => WordText.Line(WordStyles.Title, document.Title);

    public static W.Header Header(Document document) => new(
        WordText.Line(document.Kind == DocumentKind.Draft ? WordStyles.DraftMark : WordStyles.HeaderMark, document.Mark),
        WordText.Line(WordStyles.Header, document.Subject));

    public static W.Footer Footer(Document document)
    {
        var line = WordText.Line(WordStyles.Footer, document.Title);
        line.Append(new W.Run(new W.TabChar()));
        line.Append(PageOf(document.Labels.Page));
        return new W.Footer(line);
    }

    public static W.SectionProperties Layout(string header, string footer) => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
        new W.PageSize { Width = Width, Height = Height },
        new W.PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = HeaderDistance, Footer = HeaderDistance, Gutter = 0 });

    /// <summary>`Page {page} of {pages}` with fields in place of the names.</summary>
    private static IEnumerable<OpenXmlElement> PageOf(string label) =>
        label.Split('{', '}').Select<string, OpenXmlElement>(piece => piece switch
        {
            "page" => Field(" PAGE "),
            "pages" => Field(" NUMPAGES "),
            _ => new W.Run(WordText.Verbatim(piece)),
        });

    private static W.SimpleField Field(string instruction) => new(new W.Run(WordText.Verbatim("1"))) { Instruction = instruction };
}
