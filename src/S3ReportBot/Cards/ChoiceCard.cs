using Microsoft.Bot.Schema;
using S3ReportBot.Core.Texts;
using S3ReportBot.Turns;

namespace S3ReportBot.Cards;

/// <summary>One of several: buttons for a few, a list to pick from for many.</summary>
internal static class ChoiceCard
{
    private const int Buttons = 6;

    public static Attachment Of(string title, IReadOnlyList<string> choices, CardOrigin origin, TextCatalog texts) => choices.Count <= Buttons
        ? CardText.Attachment([CardText.Block(title, "Bolder")], [.. choices.Select(choice => CardText.Submit(choice, origin.Data(choice)))], title)
        : CardText.Attachment(
            [CardText.Block(title, "Bolder"), Input(title, choices, texts)], [CardText.Submit(texts["card.choice-save"], origin.Data())], title);

    private static Dictionary<string, object> Input(string title, IReadOnlyList<string> choices, TextCatalog texts) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = CardSubmit.ChoiceInput,
        ["label"] = title,
        ["style"] = "compact",
        ["isRequired"] = true,
        ["errorMessage"] = texts["card.choice-missing"],
        ["placeholder"] = texts["card.choice-placeholder"],
        ["choices"] = choices.Select(choice => (object)CardText.Choice(choice, choice)).ToList(),
    };
}
