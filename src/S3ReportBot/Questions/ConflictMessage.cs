using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Puts two texts side by side, below the question they answer, and asks their second author to choose.</summary>
internal static class ConflictMessage
{
    private const int ExcerptLength = 700;

    public static void Ask(Turn turn, Question question, PendingConflict conflict)
    {
        var (theirs, mine) = Texts(turn, question, conflict);
        turn.Say("conflict.theirs", ("name", NameOf(turn, question)), ("text", Difference.Excerpt(theirs, mine, ExcerptLength)));
        turn.Say("conflict.mine", ("time", BrusselsTime.Time(conflict.At)), ("text", Difference.Excerpt(mine, theirs, ExcerptLength)));
        var words = ConflictChoice.Words(turn, question, conflict).ToList();
        turn.Say(words.Contains(ConflictChoice.Together) ? "conflict.choose" : "conflict.choose-one");
        turn.Reply.Offer(words);
        turn.Confirm(new Confirmation(ConfirmationKind.Conflict, conflict.Turn));
    }

    private static string NameOf(Turn turn, Question question) =>
        turn.AnswerTo(question).By is var by && by == turn.Person.Key ? turn.Person.Name : Conflicts.AuthorOf(turn, by);

    private static (string Theirs, string Mine) Texts(Turn turn, Question question, PendingConflict conflict) =>
        (turn.AnswerTo(question).Content, conflict.Content) switch
    {
        (var present, RowsContent { Rows: [var row] }) when conflict.Row is not null =>
            (Cell(present, conflict), row.Cells[conflict.Column]),
        (RatingsContent present, RatingsContent mine) => (Ratings(question, present, mine), Ratings(question, mine, present)),
        (var present, var mine) => (present is null ? "" : WholeAnswer.Of(question, present), WholeAnswer.Of(question, mine)),
    };

    private static string Cell(AnswerContent? present, PendingConflict conflict) =>
        (present as RowsContent)?.Rows.FirstOrDefault(row => row.Id == conflict.Row)?.Cells[conflict.Column] ?? "";

    /// <summary>Only what differs.</summary>
    private static string Ratings(Question question, RatingsContent ratings, RatingsContent other) => string.Join('\n', question.Items
        .Select((item, index) => (item, Value: ratings.Values[index], Other: other.Values[index]))
        .Where(rating => rating.Value != rating.Other)
        .Select(rating => $"{rating.item}: {WholeAnswer.Word(question, rating.Value)}"));
}
