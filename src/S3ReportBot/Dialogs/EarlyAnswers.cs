using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// What a date or an address cannot be and another question would take: typed one question too early, or a correction of the one before.
/// </summary>
internal static class EarlyAnswers
{
    private const int FewestWords = 15;

    /// <summary>
    /// A date or an address is stored where it is missing, and the question that waits stays. Anything else is kept aside at the question
    /// that would take it.
    /// </summary>
    /// <returns>Null where no question would.</returns>
    public static NavigationResult? Take(Turn turn, Question question)
    {
        if (question.Kind is not (QuestionKind.Date or QuestionKind.WebAddress) || Target(turn, question) is not { } other)
            return null;
        if (other.Kind == QuestionKind.LongText || turn.AnswerTo(other).Content is not null)
            return OlderMessages.Lead(turn, other, "early.answer", turn.Incoming.Text);
        Answering.Record(turn, new DialogPosition(other.Id), turn.Incoming.Text);
        return NavigationResult.Stay;
    }

    private static Question? Target(Turn turn, Question question)
    {
        var text = turn.Incoming.Text;
        var kind = text switch
        {
            _ when DateReader.Read(text) is not null => QuestionKind.Date,
            _ when WebAddressReader.Read(text) is not null => QuestionKind.WebAddress,
            _ => QuestionKind.LongText,
        };
        if (kind == question.Kind || (kind == QuestionKind.LongText && !IsProse(text)))
            return null;
        return turn.Form.Questions.FirstOrDefault(other => other.Kind == kind
            && (kind != QuestionKind.LongText || turn.AnswerTo(other).Content is null));
    }

    private static bool IsProse(string text) =>
        !text.Contains("://", StringComparison.Ordinal)
        && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;
}
