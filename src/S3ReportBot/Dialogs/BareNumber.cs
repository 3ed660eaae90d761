using System.Globalization;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>A bare number picks a choice, rates an item or fills a later column. Elsewhere it is more likely meant as a jump.</summary>
internal static class BareNumber
{
    public static bool MeansNothing(Turn turn, Question question)
    {
        var text = turn.Incoming.Text.TrimEnd('.');
        if (text.Length == 0 || !text.All(char.IsAsciiDigit))
            return false;
        return question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Ratings => false,
            QuestionKind.Rows => turn.PendingQuestion is not { Column: > 0 },
            _ => true,
        };
    }

    /// <summary>What may be meant instead: a jump, if there is such a question.</summary>
    public static void Say(Turn turn)
    {
        var isNumber = int.TryParse(turn.Incoming.Text.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var isQuestion = isNumber && number >= 1 && number <= turn.Form.Questions.Count;
        turn.Say(isQuestion ? "input.bare-number" : "input.bare-number-only", ("number", isQuestion ? number : 0), ("answer", turn.Incoming.Text));
    }
}
