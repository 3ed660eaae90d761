using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Events;

/// <summary>Places that are no town: events that are held at a distance.</summary>
public static class PlaceReader
{
    private static readonly string[] Distant = ["online", "on-line", "virtual", "hybrid", "remote", "by video"];

    /// <summary>Also with what follows it: `Online (Zoom)`, `hybrid, Padova`.</summary>
    public static bool IsDistant(string text)
    {
        var folded = Folded.Of(text);
        return Array.Exists(Distant, word => folded.StartsWith(word, StringComparison.Ordinal)
            && (folded.Length == word.Length || !char.IsLetterOrDigit(folded[word.Length])) && folded.Length <= word.Length + 40);
    }
}
