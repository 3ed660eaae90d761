using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Records at a table: rows pasted, a new row's first column, or the next column of a row.</summary>
internal static class RowsRecorder
{
    private const int MostUnderstood = 3;

    public static NavigationResult Begin(Turn turn, Question question, string first)
    {
        var present = AnswerRows.Rows(turn, question);
        var row = AnswerRows.New(turn, question, [[first, .. question.Columns.Skip(1).Select(_ => "")]]).Single();
        if (!AnswerRecorder.SetRows(turn, question, [.. present, row]))
            return NavigationResult.Stay;
        turn.Say("saved.row-begun", ("row", present.Count + 1), ("question", Naming.Of(turn, question)),
            ("text", Acknowledged.Cell(turn, question, first)));
        return After(question, new DialogPosition(question.Id, row.Id));
    }

    /// <summary>The column after this one, or the table itself after the last.</summary>
    public static NavigationResult After(Question question, DialogPosition position) =>
        position.Column + 1 < AnswerRows.Columns(question).Count
        ? NavigationResult.To(position with { Column = position.Column + 1 })
        : NavigationResult.To(question);

    public static NavigationResult RecordCell(Turn turn, Question question, DialogPosition position, string text)
    {
        var rows = AnswerRows.Rows(turn, question);
        var index = rows.ToList().FindIndex(row => row.Id == position.Row);
        if (index < 0)
        {
            turn.Say("rows.gone");
            return NavigationResult.To(question);
        }

        var row = AnswerRows.With(turn, question, rows[index], position.Column, text);
        if (Conflicts.IsNews(turn, rows[index]) && rows[index].Cells[position.Column] is { Length: > 0 } theirs && theirs != text)
            return Conflicts.Keep(turn, question, new RowsContent([row]), row.Id, position.Column);
        if (!AnswerRecorder.SetRows(turn, question, [.. rows.Take(index), row, .. rows.Skip(index + 1)]))
            return NavigationResult.Stay;
        turn.Say(
            question.Kind == QuestionKind.Regions ? "saved.entry" : "saved.cell",
            ("row", index + 1), ("column", AnswerRows.Columns(question)[position.Column].Name), ("question", Naming.Of(turn, question)),
            ("text", Acknowledged.Cell(turn, question, text)));
        if (AnswerRows.Columns(question)[position.Column].Kind == ColumnKind.EventDate)
            UnderstoodDates.Say(turn, question, row.Cells);
        return After(question, position);
    }

    public static NavigationResult Append(Turn turn, Question question, PastedRows paste)
    {
        var rows = AnswerRows.New(turn, question, paste.Rows).ToList();
        if (rows.Count == 0)
        {
            turn.Say(paste.Repeated > 0 ? "input.pasted-before" : "input.empty");
            return NavigationResult.Stay;
        }

        if (!AnswerRecorder.SetRows(turn, question, [.. AnswerRows.Rows(turn, question), .. rows]))
            return NavigationResult.Stay;
        turn.Say("saved.pasted", ("count", rows.Count), ("question", Naming.Of(turn, question)),
            ("answer", Acknowledged.Of(turn, question, turn.AnswerTo(question).Content)));
        if (paste.Repeated > 0)
            turn.Say("saved.pasted-repeated", ("count", paste.Repeated));
        foreach (var understood in paste.Understood.Take(MostUnderstood))
            turn.Say("saved.understood", ("row", Understood(turn, question, understood)));
        UnderstoodDates.Say(turn, question, paste.Rows);
        return NavigationResult.To(question);
    }

    private static string Understood(Turn turn, Question question, IReadOnlyList<string> cells) => string.Join("; ", question.Columns
        .Zip(cells).Where(cell => cell.Second.Length > 0)
        .Select(cell => $"{cell.First.Name}: {Acknowledged.Cell(turn, question, cell.Second)}"));
}
