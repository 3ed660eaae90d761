using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>What the form means by a question, an example, and how an answer of this kind is typed; within a row, what its column holds.</summary>
internal static class QuestionHelp
{
    public static void Say(Turn turn, Question question)
    {
        if (question.Help is { } help)
            turn.Say("help.question", ("question", question.Name), ("help", help));
        if (question.Kind == QuestionKind.Rows && turn.PendingQuestion is { Row: not null } pending
            && question.Columns[pending.Column] is { Help: { } columnHelp } column)
            turn.Say("help.column", ("column", column.Name), ("help", columnHelp));
        else if (question.Example is { } example)
            turn.Say("help.example", ("example", example));
        if (question.Kind == QuestionKind.Regions)
            turn.Say("help.regions");
        if (question.Limit is { } limit)
            turn.Say("help.limit", ("limit", limit));
        if (AnswerRows.HasRows(question))
            turn.Say("help.rows");
    }
}
