using Microsoft.Bot.Schema;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Channels.Cards;

/// <summary>All items of a ratings question with what was chosen before; a half-filled card is kept.</summary>
internal static class RatingsCard
{
    public static Attachment Of(Question question, RatingsContent? present, CardOrigin origin, TextCatalog texts)
    {
        var choices = question.Scale.Select(step => (object)CardText.Choice(step.Text, step.Key)).ToList();
        var body = new List<object> { CardText.Subtle(texts["card.ratings-rated", ("rated", present?.Rated ?? 0), ("count", question.Items.Count)]) };
        body.AddRange(question.Items.Select((item, index) => Input(item, index, present?.Values[index], choices, texts)));
        return CardText.Attachment(body, [CardText.Submit(texts["card.ratings-save"], origin.Data())], question.Text);
    }

    /// <summary>The ratings after this card: what it leaves empty stays as it was. Null when a value is not on the scale.</summary>
    public static RatingsContent? Read(Question question, RatingsContent? present, CardSubmit submit)
    {
        var values = question.Items.Select((_, index) =>
            submit.Inputs.TryGetValue(Id(index), out var value) && value.Length > 0 ? value : present?.Values[index]).ToList();
        return values.All(value => value is null || question.Scale.Any(step => step.Key == value)) ? new RatingsContent(values) : null;
    }

    private static string Id(int index) => $"{CardSubmit.InputPrefix}{index + 1}";

    private static Dictionary<string, object> Input(string item, int index, string? value, List<object> choices, TextCatalog texts)
    {
        var input = new Dictionary<string, object>
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = Id(index),
            ["label"] = item,
            ["style"] = "compact",
            ["placeholder"] = texts["card.ratings-placeholder"],
            ["errorMessage"] = texts["card.choice-missing"],
            ["choices"] = choices,
            ["separator"] = true,
        };
        if (value is not null)
            input["value"] = value;
        return input;
    }
}
