using System.Text.Json;
using Microsoft.Bot.Schema;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Channels.Cards;

/// <summary>One of several: buttons for a few, a list to pick from for many.</summary>
internal static class ChoiceCard
{
    /// <summary>What Microsoft's renderer shows unless it is told otherwise; Teams shows one more.</summary>
    private const int Buttons = 5;

    /// <summary>Of a card's 28 KB (Teams) what the list may take; what does not fit can still be typed.</summary>
    private const int ListBytes = 20_000;

    /// <summary>A choice stands in the card as what is shown and as what is sent, with the names of both around it.</summary>
    private const int BytesAround = 30;

    public static Attachment Of(string title, IReadOnlyList<string> choices, CardOrigin origin, TextCatalog texts) => choices.Count <= Buttons
        ? CardText.Attachment([CardText.Actions(choices.Select(choice => CardText.Submit(choice, origin.Data(choice))))], [], title)
        : CardText.Attachment([Input(title, Fitting(choices), texts)], [CardText.Submit(texts["card.choice-save"], origin.Data())], title);

    private static IEnumerable<string> Fitting(IReadOnlyList<string> choices)
    {
        var room = ListBytes;
        return choices.TakeWhile(choice => (room -= BytesAround + (2 * JsonSerializer.SerializeToUtf8Bytes(choice).Length)) >= 0);
    }

    private static Dictionary<string, object> Input(string title, IEnumerable<string> choices, TextCatalog texts) => new()
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
