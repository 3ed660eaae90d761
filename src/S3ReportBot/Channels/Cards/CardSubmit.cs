using System.Globalization;
using System.Text.Json;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Channels.Cards;

/// <summary>What a card's button sent: the data put into the card when it was made, merged with its inputs.</summary>
/// <param name="Report">The report the card was made for, as partnership~period; empty for a card before any report.</param>
/// <param name="Question">Id of the question it asks; empty for a card that asks none.</param>
/// <param name="Base">Version of the answer it showed.</param>
/// <param name="Text">The typed line that the button or the picked choice stands for; null when the inputs are the answer.</param>
internal sealed record CardSubmit(string Report, string Question, long Base, string? Text, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>Names of the data members that a card of this bot carries.</summary>
    public const string ReportName = "s3report", QuestionName = "s3question", BaseName = "s3base", TextName = "s3text", ChoiceInput = "choice", InputPrefix = "r";

    /// <summary>Not of a card of this bot.</summary>
    public bool IsForeign { get; private init; }

    /// <returns>
    /// Null for anything but an object. An object of some other maker gives a submit of no report and no question.
    /// </returns>
    public static CardSubmit? Read(object? value) => Read(value, data => data);

    /// <summary>Of an invoke: the button's data is two levels deeper.</summary>
    public static CardSubmit? ReadAction(object? value) => Read(value, invoke => invoke.GetProperty("action").GetProperty("data"));

    private static CardSubmit? Read(object? value, Func<JsonElement, JsonElement> data)
    {
        // The one place that looks into Activity.Value: an object prints as its JSON.
        var json = value?.ToString();
        if (json is not ['{', ..])
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return Of(data(document.RootElement).EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString()));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static CardSubmit Of(Dictionary<string, string> data) => new(
        data.GetValueOrDefault(ReportName, ""),
        data.GetValueOrDefault(QuestionName, ""),
        long.TryParse(data.GetValueOrDefault(BaseName), NumberStyles.Integer, CultureInfo.InvariantCulture, out var version) ? version : 0,
        data.TryGetValue(TextName, out var text) || data.TryGetValue(ChoiceInput, out text) ? AnswerText.Clean(text) : null,
        data.Where(member => !member.Key.StartsWith("s3", StringComparison.Ordinal)).ToDictionary())
    {
        IsForeign = !data.ContainsKey(ReportName),
    };
}
