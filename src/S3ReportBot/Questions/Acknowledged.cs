using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>
/// What an acknowledgement shows of an answer: its first words, or how much it holds. A confidential answer is counted and never quoted,
/// because the beginning of a message stands on a locked screen.
/// </summary>
internal static class Acknowledged
{
    private const int Length = 80;

    public static string Of(Turn turn, Question question, AnswerContent? content)
    {
        var confidential = turn.Form.SectionOf(question).Audience == Audience.Confidential;
        return content switch
        {
            null => turn.Texts["shown.nothing"],
            TextContent { Text: var text } when confidential => turn.Texts["shown.words", ("count", Words(text))],
            TextContent { Text: var text } => turn.Texts[
                question.Kind == QuestionKind.LongText ? "shown.text" : "shown.value", ("text", Excerpt.Of(text, Length))],
            RowsContent { Rows: [.., var last] rows } when !confidential => turn.Texts[
                question.Kind == QuestionKind.Regions ? "shown.entries" : "shown.rows",
                ("count", rows.Count), ("last", Excerpt.Of(last.Cells[0], Length))],
            RowsContent { Rows: var rows } => turn.Texts["shown.rows-only", ("count", rows.Count)],
            RatingsContent ratings => turn.Texts["shown.ratings", ("rated", ratings.Rated), ("count", ratings.Values.Count)],
            _ => throw new InvalidOperationException($"No way to show {content.GetType().Name}."),
        };
    }

    public static string Cell(Turn turn, Question question, string text) =>
        turn.Form.SectionOf(question).Audience == Audience.Confidential
            ? turn.Texts["shown.words", ("count", Words(text))]
            : turn.Texts["shown.text", ("text", Excerpt.Of(text, Length))];

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
