using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Recording;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Records a plain message where the conversation stands.</summary>
internal static class Answering
{
    public static Move Record(Turn turn, DialogPosition position, string message)
    {
        var question = turn.Form[position.Question];
        var (text, literal) = Literal.Of(message);
        if (literal && text.Length == 0)
        {
            turn.Say("input.empty");
            return Move.Stay;
        }

        return position.Row is not null || question.Kind == QuestionKind.Rows ? RowsRecorder.Record(turn, question, position, text, literal)
            : question.Kind == QuestionKind.Ratings ? RatingsRecorder.Record(turn, question, text)
            : literal ? AnswerRecorder.RecordLiterally(turn, question, text)
            : AnswerRecorder.Record(turn, question, text);
    }
}
