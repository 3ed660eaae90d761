using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>A bare number picks a choice, rates an item or fills a later column. Elsewhere it is more likely meant as a jump.</summary>
internal static class BareNumber
{
    private const int LongestNumber = 3;

    public static bool MeansNothing(Turn turn, Question question)
    {
        var text = turn.Incoming.Text.TrimEnd('.');
        if (text.Length is 0 or > LongestNumber || !text.All(char.IsAsciiDigit))
            return false;
        return question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Ratings => false,
            QuestionKind.Rows => turn.Shown is not { Column: > 0 },
            _ => true,
        };
    }
}
