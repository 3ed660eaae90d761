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
    /// <summary>Part of what the bot says when it cannot know which question a text was meant for, and asks.</summary>
    private const string Undecided = "instead of";

    public bool AsksWhatWasMeant => Text.Contains(Undecided, StringComparison.OrdinalIgnoreCase);

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
