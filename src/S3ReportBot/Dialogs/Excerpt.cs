using System.Globalization;

namespace S3ReportBot.Dialogs;

/// <summary>The beginning of what a person wrote, in one line: enough to know it again.</summary>
internal static class Excerpt
{
    private const int Length = 60;

    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var whole = new StringInfo(line);
        return whole.LengthInTextElements <= Length ? line : whole.SubstringByTextElements(0, Length) + "…";
    }
}
