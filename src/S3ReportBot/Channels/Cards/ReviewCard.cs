using System.Globalization;
using Microsoft.Bot.Schema;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Channels.Cards;

/// <summary>Each section with how far it is and a button that goes to its first open question.</summary>
internal static class ReviewCard
{
    public static Attachment Of(Questionnaire form, ReportKey report, AnswerSheet answers, IReadOnlyList<Finding> findings, TextCatalog texts)
    {
        var title = texts["card.review-title"];
        var origin = new CardOrigin(report, "", 0);
        var body = new List<object> { CardText.Heading(title), CardText.Subtle(texts["card.review-hint"]) };
        var settled = form.CountSettled(answers).Settled;
        body.Add(ProgressBar.Of(settled, form.Questions.Count));
        body.AddRange(form.Sections.Select(section => Line(section, answers, findings.Count(finding => finding.Question.SectionId == section.Id), origin, texts)));
        return CardText.Attachment(body, [], title);
    }

    private static Dictionary<string, object> Line(Section section, AnswerSheet answers, int findings, CardOrigin origin, TextCatalog texts)
    {
        var settled = section.Questions.Count(question => IsSettled(question, answers));
        var target = section.Questions.FirstOrDefault(question => !IsSettled(question, answers)) ?? section.Questions[0];
        var command = string.Create(CultureInfo.InvariantCulture, $"go to {target.Number}");
        var (sign, colour) = settled == section.Questions.Count ? ("✓", "Good") : settled > 0 ? ("◐", "Accent") : ("○", "Default");
        return new Dictionary<string, object>
        {
            ["type"] = "ColumnSet",
            ["separator"] = true,
            ["selectAction"] = CardText.Submit(texts["card.review-go", ("section", section.Heading)], origin.Data(command), associated: false),
            ["columns"] = new List<object>
            {
                CardText.Column("24px", Coloured(sign, colour)),
                CardText.Column("stretch", [CardText.Block(section.Heading), .. ToLookAt(findings, texts)]),
                CardText.Column("auto", Coloured(texts["card.review-settled", ("settled", settled), ("count", section.Questions.Count)], colour)),
            },
        };
    }

    private static IEnumerable<object> ToLookAt(int findings, TextCatalog texts) =>
        findings == 0 ? [] : [CardText.Subtle(texts["card.review-findings", ("count", findings)])];

    private static Dictionary<string, object> Coloured(string text, string colour) => new(CardText.Block(text, "Bolder")) { ["color"] = colour };

    private static bool IsSettled(Question question, AnswerSheet answers) => question.Key != ReportKeyPart.None || answers[question.Id].IsSettled;
}
