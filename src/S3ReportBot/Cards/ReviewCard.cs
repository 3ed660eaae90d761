using System.Globalization;
using Microsoft.Bot.Schema;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Cards;

/// <summary>Each section with how far it is and a button that goes to its first open question.</summary>
internal static class ReviewCard
{
    public static Attachment Of(Turn turn)
    {
        var title = turn.Texts["card.review-title"];
        var origin = new CardOrigin(turn.Report!.Key, "", 0);
        var body = new List<object> { CardText.Block(title, "Bolder") };
        body.AddRange(turn.Form.Sections.Select(section => Section(turn, section, origin)));
        return CardText.Attachment(body, [], title);
    }

    private static Dictionary<string, object> Section(Turn turn, Section section, CardOrigin origin)
    {
        var settled = section.Questions.Count(question => IsSettled(turn, question));
        var target = section.Questions.FirstOrDefault(question => !IsSettled(turn, question)) ?? section.Questions[0];
        var command = string.Create(CultureInfo.InvariantCulture, $"go to {target.Number}");
        var state = settled == section.Questions.Count ? "card.review-full" : "card.review-partly";
        return new Dictionary<string, object>
        {
            ["type"] = "ColumnSet",
            ["separator"] = true,
            ["selectAction"] = CardText.Submit(turn.Texts["card.review-go", ("section", section.Heading)], origin.Data(command), associated: false),
            ["columns"] = new List<object>
            {
                Column("stretch", CardText.Block(section.Heading)),
                Column("auto", CardText.Block(turn.Texts[state, ("settled", settled), ("count", section.Questions.Count)], "Bolder")),
            },
        };
    }

    private static bool IsSettled(Turn turn, Question question) => question.Key != ReportKeyPart.None || turn.AnswerTo(question).IsSettled;

    private static Dictionary<string, object> Column(string width, object item) => new()
    {
        ["type"] = "Column",
        ["width"] = width,
        ["items"] = new List<object> { item },
    };
}
