using System.Buffers;
using System.Globalization;

namespace S3ReportBot.Core.Understanding.Words;

/// <summary>What people put around what they say, without saying anything by it.</summary>
public static class Decoration
{
    private const string Closing = ")]>\u00BB\u201D\"", Opened = "([<\u00AB\u201C\"";

    private static readonly SearchValues<char> Final = SearchValues.Create(".!,\u2026");

    private static readonly SearchValues<char> Marks =
        SearchValues.Create("\"'`*_~\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A\u00B4<>()[]");

    private static readonly SearchValues<char> Opening = SearchValues.Create("\"'`*_~\u2018\u201A\u201C\u201E\u00AB\u2039([<");

    /// <summary>
    /// The text without blanks of any kind, invisible signs, quotation marks, backticks, stars and brackets around it, a slash before a
    /// word, a mention at its beginning, and full stops, commas or exclamation marks at its end. May be empty. Inside nothing changes.
    /// </summary>
    public static string Off(string text)
    {
        var (start, end) = (0, text.Length);
        for (var before = -1; before != end - start;)
        {
            before = end - start;
            while (start < end && (IsNothing(text[start]) || Opening.Contains(text[start]) || IsSlash(text, start, end)))
                start++;
            while (end > start && (IsNothing(text[end - 1]) || Final.Contains(text[end - 1]) || IsClosing(text, start, end)))
                end--;
            start = PastMention(text, start, end);
        }

        return text[start..end];
    }

    internal static bool IsNothing(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    private static bool IsSlash(string text, int at, int end) => text[at] == '/' && at + 1 < end && char.IsLetter(text[at + 1]);

    /// <summary>A bracket or quotation mark that was opened inside stays.</summary>
    private static bool IsClosing(string text, int start, int end)
    {
        var letter = text[end - 1];
        if (!Marks.Contains(letter))
            return false;
        var opened = Closing.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var pair ? Opened[pair] : '\0';
        return opened == '\0' || text.IndexOf(opened, start, end - 1 - start) < 0;
    }

    private static int PastMention(string text, int start, int end)
    {
        const string tag = "at>", closing = "</at>";
        if (text.AsSpan(start, end - start).StartsWith(tag, StringComparison.OrdinalIgnoreCase)
            && text.IndexOf(closing, start, end - start, StringComparison.OrdinalIgnoreCase) is >= 0 and var close)
            return close + closing.Length;
        if (start == end || text[start] != '@')
            return start;
        var past = start + 1;
        while (past < end && (char.IsLetterOrDigit(text[past]) || text[past] is '-' or '_' or '.'))
            past++;
        while (past < end && (IsNothing(text[past]) || text[past] is ',' or ':'))
            past++;
        return past;
    }
}
