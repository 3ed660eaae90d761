using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Documents;

/// <summary>What stands below a question.</summary>
internal sealed class AnswerParts(TextCatalog texts)
{
    public IEnumerable<Part> Of(Question question, Answer answer) => ShownContent.Of(answer) switch
    {
        TextContent text => [OfText(question, XmlText.Clean(text.Text))],
        RowsContent rows when question.Columns.Count == 0 => [new ListPart([.. rows.Rows.Select(row => XmlText.Clean(row.Cells[0]))])],
        RowsContent rows => [OfRows(question, rows)],
        RatingsContent ratings => OfRatings(question, ratings),
        _ => [new MissingPart(texts[answer.State == AnswerState.Skipped ? "document.left-out" : "document.no-answer"])],
    };

    private static Part OfText(Question question, string text) =>
        question.Kind == QuestionKind.WebAddress && WebLinks.Parse(text) is { } address ? new AddressPart(address, text) : new TextPart(text);

    /// <summary>Numbered, as the form's tables are. Columns share the width by what stands in them, within reason.</summary>
    private TablePart OfRows(Question question, RowsContent content)
    {
        var numbered = content.Rows
            .Select((row, index) => (IReadOnlyList<string>)
                [(index + 1).ToString(CultureInfo.InvariantCulture), .. question.Columns.Select((_, column) => XmlText.Clean(Cell(row, column)))])
            .ToList();
        var columns = question.Columns.Select((column, index) => new TableColumn(
            XmlText.Clean(column.Name), Math.Clamp(numbered.Max(row => row[index + 1].Length) / 4, 14, 40)));
        return new TablePart(XmlText.Clean(question.Name), [new TableColumn(texts["document.row-number"], 6), .. columns], numbered);
    }

    /// <summary>A row written under an older version of the form may have fewer cells.</summary>
    private static string Cell(Row row, int column) => column < row.Cells.Count ? row.Cells[column] : "";

    private IEnumerable<Part> OfRatings(Question question, RatingsContent content)
    {
        var ratings = question.Items.Select((item, index) => new Rating(
            XmlText.Clean(item), index < content.Values.Count ? StepOf(question, content.Values[index]) : null));
        yield return new RatingsPart(XmlText.Clean(question.Name), [.. question.Scale.Select(step => XmlText.Clean(step.Text))], [.. ratings]);
        if (!content.IsComplete)
            yield return new ParagraphPart(
                ParagraphRole.Note, texts["document.rated", ("rated", content.Rated), ("all", question.Items.Count)]);
    }

    private static int? StepOf(Question question, string? key)
    {
        for (var step = 0; step < question.Scale.Count; step++)
            if (question.Scale[step].Key == key)
                return step;
        return null;
    }
}
