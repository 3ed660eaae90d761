using DocumentFormat.OpenXml;
using S3ReportBot.Core.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace S3ReportBot.Documents.Word;

/// <summary>The parts of a document as paragraphs and tables.</summary>
internal sealed class WordParts(WordText text)
{
    private readonly WordTables _tables = new(text);

    public IEnumerable<OpenXmlElement> Of(IEnumerable<Part> parts) => parts.SelectMany(Of);

    private IEnumerable<OpenXmlElement> Of(Part part) => part switch
    {
        HeadingPart heading => [WordText.Line(WordStyles.Heading(heading.Level), heading.Text)],
        QuestionPart question => Of(question),
        ParagraphPart paragraph => text.Lines(StyleOf(paragraph.Role), paragraph.Text),
        TextPart answer => text.Lines(WordStyles.Answer, answer.Text),
        AddressPart address => [text.Link(WordStyles.Answer, address.Text, address.Address)],
        ListPart list => list.Lines.SelectMany(line => text.Lines(WordStyles.Answer, line)),
        MissingPart missing => [WordText.Line(WordStyles.Missing, missing.Text)],
        TablePart table => [_tables.Of(table), AfterTable()],
        RatingsPart ratings => [_tables.Of(ratings), AfterTable()],
        ReceiptPart receipt => Of(receipt),
        _ => throw new NotSupportedException($"WordWriter does not know a {part.GetType().Name}."),
    };

    private IEnumerable<OpenXmlElement> Of(QuestionPart question)
    {
        yield return WordText.Line(WordStyles.Question(question.Level), question.Mandatory ? $"* {question.Text}" : question.Text);
        if (question.Hint is not null)
            foreach (var line in text.Lines(WordStyles.Hint, question.Hint))
                yield return line;
    }

    private IEnumerable<OpenXmlElement> Of(ReceiptPart receipt)
    {
        var heading = WordText.Line(WordStyles.Heading(1), receipt.Heading);
        heading.ParagraphProperties!.InsertAfter(new W.PageBreakBefore(), heading.ParagraphProperties.ParagraphStyleId);
        return [heading, _tables.Of(receipt), WordText.Line(WordStyles.Note, receipt.Explanation)];
    }

    private static string StyleOf(ParagraphRole role) => role switch
    {
        ParagraphRole.Introduction => WordStyles.Introduction,
        ParagraphRole.Subtitle => WordStyles.Subtitle,
        ParagraphRole.Note => WordStyles.Note,
        _ => WordStyles.Warning,
    };

    /// <summary>Word joins two tables that meet, and wants a paragraph after the last.</summary>
    private static W.Paragraph AfterTable() => WordText.Line(WordStyles.Cell, "");
}
