using System.Globalization;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>A table: its rows as a numbered list, and a column at a time.</summary>
internal static class RowMessage
{
    private const int LineLength = 160;
    private const int MostShares = 3;

    /// <summary>The rows as this person will number them from now on: to be pressed where the channel has cards and they fit.</summary>
    public static void Show(Turn turn, Question question, Answer answer, IReadOnlyList<Row> rows)
    {
        var origin = new CardOrigin(turn.Report?.Key, question.Id, answer.Version);
        if (turn.Channel.Cards && RowsCard.Of(question.Name, [.. rows.Select(row => turn.Reply.Literal(Line(row)))], Edit, origin) is { } card)
            turn.Reply.Card(card);
        else
            turn.Reply.Add(List(turn, rows));
    }

    private static string Edit(int number) => string.Create(CultureInfo.InvariantCulture, $"edit {number}");

    /// <summary>The rows as this person will number them from now on.</summary>
    public static string List(Turn turn, IReadOnlyList<Row> rows) => string.Join('\n', rows.Select((row, index) => turn.Reply.Text(
        "ask.row-line", ("number", (index + 1).ToString(CultureInfo.InvariantCulture)), ("row", Line(row)))));

    public static void AskTable(Turn turn, Question question, Answer answer)
    {
        var columns = string.Join(", ", question.Columns.Select(column => column.Name));
        if (answer.Content is RowsContent { Rows.Count: > 0 })
            turn.Say("ask.rows-more", ("first", question.Columns[0].Name));
        else
            turn.Say(question.Mandatory ? "ask.rows-mandatory" : "ask.rows", ("first", question.Columns[0].Name), ("columns", columns));
    }

    public static void Ask(Turn turn, Question question, DialogPosition position)
    {
        var rows = AnswerRows.Rows(turn, question).ToList();
        var index = rows.FindIndex(row => row.Id == position.Row);
        var value = rows[index].Cells[position.Column];
        if (question.Kind == QuestionKind.Regions)
            turn.Say("ask.entry", ("row", index + 1), ("name", Cut(value)), ("question", question.Name));
        else
        {
            turn.Say(
                "ask.cell",
                ("row", index + 1), ("name", Cut(rows[index].Cells[0])),
                ("column", question.Columns[position.Column].Name), ("question", question.Name));
            turn.Say(value.Length > 0 ? "ask.cell-filled" : "ask.cell-empty", ("value", Cut(value)));
        }

        Offer(turn);
    }

    /// <summary>What can be typed at a column.</summary>
    public static void Offer(Turn turn) => turn.Reply.Offer("skip", "back", "done", "help");

    /// <summary>The cells share the line: a long name does not hide the date behind it.</summary>
    private static string Line(Row row)
    {
        var share = LineLength / Math.Min(row.Cells.Count, MostShares);
        return string.Join(" · ", row.Cells.Where(cell => cell.Length > 0).Select(cell => Cut(cell.ReplaceLineEndings(" "), share)));
    }

    private static string Cut(string text, int length = LineLength) =>
        text.Length <= length ? text : string.Concat(text.EnumerateRunes().Take(length).Select(rune => rune.ToString())) + "…";
}
