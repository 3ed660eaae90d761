using System.Globalization;
using Microsoft.Bot.Schema;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Channels.Cards;

/// <summary>What stands in the place of a card that was answered: the answer, and nothing to answer.</summary>
internal static class AnsweredCard
{
    /// <param name="canChange">The report is open, so the question can be gone back to.</param>
    public static Attachment Of(Question question, string answer, bool canChange, CardOrigin origin, TextCatalog texts)
    {
        string[] back = canChange && question.Key == ReportKeyPart.None ? [string.Create(CultureInfo.InvariantCulture, $"go to {question.Number}")] : [];
        var line = texts["card.answered", ("answer", answer)];
        return CardText.Attachment([CardText.Subtle(question.Name), CardText.Block(line, "Bolder")], CardText.Commands(back, origin), CardText.Spoken([question.Name, line]));
    }
}
