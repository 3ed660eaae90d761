using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>What an answer becomes when the message that gave it is edited: as if the message had said so at first.</summary>
internal static class EditedAnswer
{
    /// <param name="before">The answer when the message came.</param>
    /// <param name="present">What it has made of it.</param>
    /// <param name="text">What it says now.</param>
    public static AnswerResult Read(Question question, Answer before, Answer present, string text, Turn turn) => (before.Content, present.Content) switch
    {
        (TextContent old, TextContent now) when now.Text.StartsWith(old.Text + "\n\n", StringComparison.Ordinal) =>
            new AnswerResult.Accepted(new TextContent($"{old.Text}\n\n{text}")),
        (var old, RowsContent now) => new AnswerResult.Accepted(new RowsContent(Rows(question, (old as RowsContent)?.Rows ?? [], now.Rows, text, turn))),
        _ => AnswerReader.Read(question, before, text),
    };

    private static IReadOnlyList<Row> Rows(Question question, IReadOnlyList<Row> before, IReadOnlyList<Row> after, string text, Turn turn)
    {
        // The message was one cell of a row that stood there.
        if (before.Count == after.Count && before.Zip(after).All(pair => pair.First.Id == pair.Second.Id))
            return [.. before.Zip(after).Select(pair => Cell(question, pair.First, pair.Second, text, turn))];
        // It was one or more rows, below those before or instead of them.
        var kept = after.Where(row => before.Any(old => old.Id == row.Id)).ToList();
        IReadOnlyList<IReadOnlyList<string>> cells = question.Kind == QuestionKind.Regions
            ? [.. RegionsReader.Split(text).Select(IReadOnlyList<string> (entry) => [entry])]
            : PasteReader.Read(question.Columns, text, kept, (column, cell) => Evidence.IsCell(turn, column, cell))?.Rows
                ?? [[text, .. Enumerable.Repeat("", question.Columns.Count - 1)]];
        return [.. kept, .. AnswerRows.New(turn, question, cells)];
    }

    private static Row Cell(Question question, Row before, Row after, string text, Turn turn)
    {
        var column = before.Cells.Zip(after.Cells).ToList().FindIndex(cells => cells.First != cells.Second);
        return column < 0 ? after : AnswerRows.With(turn, question, after, column, text);
    }
}
