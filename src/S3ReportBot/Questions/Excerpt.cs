using System.Globalization;

namespace S3ReportBot.Questions;

/// <summary>The beginning of what a person wrote, in one line: enough to know it again.</summary>
internal static class Excerpt
{
    private const int Usual = 60;
    private const int MostRead = 4000;

    /// <param name="length">As people count letters.</param>
    public static string Of(string text, int length = Usual)
    {
        // A letter can have many marks, but what is shown of a text is never in all of a long one.
        var begin = text.Length > MostRead ? text[..MostRead] : text;
        var line = string.Join(' ', begin.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var whole = new StringInfo(line);
        if (whole.LengthInTextElements > length)
            return whole.SubstringByTextElements(0, length) + "…";
        return begin.Length < text.Length ? line + "…" : line;
    }
}
