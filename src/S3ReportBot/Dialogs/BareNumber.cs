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
            // Another number is a date or an address that cannot be read, and refused with an example.
            QuestionKind.Date or QuestionKind.WebAddress => QuestionOf(turn, text) is not null,
            _ => true,
        };
    }

    /// <summary>What may be meant instead: a jump, if there is such a question.</summary>
    public static void Say(Turn turn)
    {
        turn.Failed = true;
        var number = QuestionOf(turn, turn.Incoming.Text.TrimEnd('.'));
        turn.Say(number is null ? "input.bare-number-only" : "input.bare-number", ("number", number ?? 0), ("answer", turn.Incoming.Text));
    }

    private static int? QuestionOf(Turn turn, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            && number <= turn.Form.Questions.Count
            ? number
            : null;
}
