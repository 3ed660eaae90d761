using System.Globalization;
using System.Text.Json.Nodes;

namespace S3ReportBot.Tests.Support;

/// <summary>An Adaptive Card as a person sees and uses it.</summary>
internal sealed class SeenCard(JsonObject card)
{
    /// <summary>Texts, labels of inputs with what is chosen, titles of buttons; in the order they stand in.</summary>
    public IEnumerable<string> Lines => Elements(card).SelectMany(Seen);

    public IEnumerable<string> Links => Elements(card).Select(element => (string?)element["url"]).OfType<string>();

    private List<JsonObject> Inputs => [.. Elements(card).Where(element => Type(element).StartsWith("Input.", StringComparison.Ordinal))];

    public bool HasButton(string title) => Button(title) is not null;

    /// <summary>What the channel sends when a button is pressed.</summary>
    /// <param name="filled">By the number of the input, from 1: what to choose there. Inputs left out keep what was chosen.</param>
    public JsonObject Press(string title, IReadOnlyDictionary<int, string> filled)
    {
        var sent = Button(title)!["data"]!.DeepClone().AsObject();
        foreach (var (input, number) in Inputs.Select((input, index) => (input, index + 1)))
            if (filled.TryGetValue(number, out var chosen) || (chosen = (string?)input["value"]) is not null)
                sent[(string)input["id"]!] = ValueOf(input, chosen);
        return sent;
    }

    private JsonObject? Button(string title) =>
        Elements(card).FirstOrDefault(element => Type(element) == "Action.Submit" && (string?)element["title"] == title);

    private static string ValueOf(JsonObject input, string chosen) => (string)input["choices"]!.AsArray()
        .First(choice => (string?)choice!["title"] == chosen || (string?)choice["value"] == chosen)!["value"]!;

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => element.Where(member => member.Key is "body" or "columns" or "items" or "selectAction" or "actions")
            .SelectMany(member => Elements(member.Value)).Prepend(element),
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };

    private static string Type(JsonObject element) => (string?)element["type"] ?? "";

    private static IEnumerable<string> Seen(JsonObject element)
    {
        if ((string?)element["text"] is { } text)
            yield return text;
        if (Type(element).StartsWith("Input.", StringComparison.Ordinal))
            yield return string.Create(CultureInfo.InvariantCulture, $"{element["label"]} ({Chosen(element) ?? "-"})");
        if (Type(element).StartsWith("Action.", StringComparison.Ordinal))
            yield return $"[{element["title"]}]";
    }

    private static string? Chosen(JsonObject input) => (string?)input["choices"]!.AsArray()
        .FirstOrDefault(choice => (string?)choice!["value"] == (string?)input["value"])?["title"];
}
