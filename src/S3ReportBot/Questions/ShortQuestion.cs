using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>A question that was asked in full before, in one line: its number, its name, and what to do.</summary>
internal static class ShortQuestion
{
    /// <summary>
    /// Whether a line is enough: it was asked in full in this sitting, and that has arrived. What `add` begins is said in a line anyway.
    /// </summary>
    public static bool IsEnough(Turn turn, Question question, DialogPosition position) =>
        !turn.AsksInFull && !position.Adding && turn.Row.Confirmed && turn.Sitting.HasAsked(MarkOf(question, position));

    public static void Remember(Turn turn, Question question, DialogPosition position) =>
        turn.Sitting = turn.Sitting.Asking(MarkOf(question, position));

    /// <summary>
    /// Whether the person knows the rows and their numbers: those on the screen, and what they filled in since one by one.
    /// </summary>
    public static bool IsListed(Turn turn, Question question)
    {
        IReadOnlyList<string> listed = turn.Row.PendingQuestion is { } before && before.Question == question.Id ? before.Listed : [];
        return AnswerRows.Rows(turn, question).Select(row => row.Id).SequenceEqual(listed);
    }

    public static void Say(Turn turn, Question question, DialogPosition position)
    {
        var (answer, word) = (turn.AnswerTo(question), WordOn(turn, question, position));
        if (position.Adding)
            turn.Say("brief.adding", ("question", question.Name));
        else if (position.Row is { } row)
            SayCell(turn, question, row, position.Column);
        else if (question.Kind == QuestionKind.Ratings && NextItem(turn, question, answer) is { } item)
            turn.Say("brief.item", ("number", question.Number), ("question", question.Name), ("item", item), ("word", word));
        else
            turn.Say($"brief.{Kind(turn, question, answer)}", ("number", question.Number), ("question", question.Name),
                ("first", question.Columns.Count > 0 ? question.Columns[0].Name : ""), ("word", word));
    }

    /// <summary>The word that goes on without an answer.</summary>
    public static string WordOn(Turn turn, Question question, DialogPosition position)
    {
        if (position.Adding)
            return "done";
        if (position.Row is not null)
            return "skip";
        if (question.Key != ReportKeyPart.None)
            return "back";
        if (turn.AnswerTo(question) is { Content: not null } or { State: AnswerState.Begun })
            return question.Kind is QuestionKind.Rows or QuestionKind.Ratings ? "done" : "skip";
        return question.Mandatory ? "later" : "skip";
    }

    /// <summary>
    /// Where no card shows all ratings they are asked one by one: from the first where values can be pressed, else once one is given.
    /// </summary>
    private static string? NextItem(Turn turn, Question question, Answer answer)
    {
        if (turn.Channel.Cards)
            return null;
        if ((answer.Content ?? turn.Earlier?.To(question)) is RatingsContent ratings)
            return ratings.Values.ToList().IndexOf(null) is >= 0 and var next ? question.Items[next] : null;
        return turn.Channel.Buttons > 0 ? question.Items[0] : null;
    }

    private static void SayCell(Turn turn, Question question, string id, int column)
    {
        var rows = AnswerRows.Rows(turn, question).ToList();
        var index = rows.FindIndex(row => row.Id == id);
        var value = index < 0 ? "" : rows[index].Cells[column];
        turn.Say(value.Length > 0 ? "brief.cell-filled" : "brief.cell", ("row", index + 1),
            ("column", AnswerRows.Columns(question)[column].Name), ("question", question.Name), ("value", Excerpt.Of(value)));
    }

    private static string Kind(Turn turn, Question question, Answer answer)
    {
        if (question.Key != ReportKeyPart.None)
            return "choice";
        var filled = answer.Content is not null;
        return question.Kind switch
        {
            QuestionKind.Rows => filled ? "rows-more" : "rows",
            QuestionKind.Ratings => turn.Channel.Cards ? "ratings-card" : "ratings",
            _ when filled => "filled",
            _ => EarlierOffer.Of(turn, question) is null ? "question" : "question-same",
        };
    }

    private static string MarkOf(Question question, DialogPosition position) => position.Row is null
        ? question.Number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{question.Number}.{position.Column + 1}");
}
