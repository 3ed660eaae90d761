namespace S3ReportBot.Channels.Cards;

/// <summary>How far something is, as a bar; the words for it stand beside it.</summary>
internal static class ProgressBar
{
    private const string Height = "6px";

    public static Dictionary<string, object> Of(int settled, int count) => new()
    {
        ["type"] = "ColumnSet",
        ["spacing"] = "Small",
        ["columns"] = new[] { (Parts: settled, Style: "good"), (Parts: count - settled, Style: "emphasis") }
            .Where(part => part.Parts > 0).Select(object (part) => Part(part.Parts, part.Style)).ToList(),
    };

    private static Dictionary<string, object> Part(int width, string style) => new()
    {
        ["type"] = "Column",
        ["width"] = width,
        ["style"] = style,
        ["minHeight"] = Height,
        ["spacing"] = "None",
        ["items"] = new List<object>(),
    };
}
