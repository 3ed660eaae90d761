using System.Buffers;
using System.Text;
using System.Text.Json;
using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.EndToEnd.Kill;

/// <param name="To">Id of the activity that it answers.</param>
/// <param name="Question">Number of the question it asks; 0: none.</param>
/// <param name="Text">All that a person reads in it, cards included.</param>
internal sealed record Reply(string To, int Question, string Text)
{
    /// <summary>The bot cannot know which question a text was meant for, has kept it aside, and asks.</summary>
    public bool AsksWhatWasMeant => Text.Contains("so I have not stored it yet", StringComparison.Ordinal);

    /// <summary>A text that says little is kept aside, and asked about; said again with the question as long as nobody decided.</summary>
    public bool AsksWhetherToStore => Text.Contains("`store it`", StringComparison.Ordinal);

    /// <summary>Nothing was asked when the message came, so it is not stored: the bot says so.</summary>
    public bool StoredNothing => Text.Contains("I did not store that", StringComparison.Ordinal);

    /// <summary>Storage was too slow or died under the bot, which says so: the message may be stored or not, as if nothing had come back.</summary>
    public bool IsUnconfirmed => Text.Contains("I could not confirm that this is saved", StringComparison.Ordinal) || Text.Contains("I could not save that", StringComparison.Ordinal);

    public bool OffersInstead => Text.Contains("`instead`", StringComparison.Ordinal);

    /// <summary>Whether the question that a text kept aside may be meant for has this name.</summary>
    public bool SaysNewIsFor(string question) => Text.Split('\n').Any(line => line.Trim() == $"`new`: the answer to {question}")
        || Text.Contains($"`new` makes it the answer to {question};", StringComparison.Ordinal);

    /// <returns>Null for what is no message (typing).</returns>
    public static Reply? Read(ReadOnlySequence<byte> activity)
    {
        var json = activity.ToArray();
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.GetProperty("type").GetString() != "message")
            return null;
        var text = new StringBuilder();
        Collect(root, text);
        return new Reply(root.GetProperty("replyToId").GetString()!, QuestionMark.In(json), text.ToString());
    }

    private static void Collect(JsonElement element, StringBuilder text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, text);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.String)
                    Collect(property.Value, text);
                else if (property.Name is "text" or "title")
                    text.AppendLine(property.Value.GetString());
            }
        }
    }
}
