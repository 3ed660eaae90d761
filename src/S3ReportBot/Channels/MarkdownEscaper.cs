using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels;

/// <summary>The marks of formatting of the bot's own texts (markdown), as a channel wants them, and what keeps people's words from being taken for any.</summary>
internal static partial class MarkdownEscaper
{
    public static string Of(Markup markup, string text) => markup switch
    {
        Markup.Markdown => text,
        Markup.Slack => SlackBold().Replace(text, "*"),
        _ => WithoutEmphasis(text),
    };

    /// <summary>A person's words so that the channel shows them as they are. Slack has no way to say so.</summary>
    public static string Literal(Markup markup, string text) => markup == Markup.Markdown ? Special().Replace(text, @"\$0") : text;

    /// <summary>A paragraph as it is sent: markdown makes one line of lines unless each ends with two blanks.</summary>
    public static string Sent(Markup markup, string paragraph) => markup switch
    {
        Markup.Markdown => paragraph.Replace("\n", "  \n", StringComparison.Ordinal),
        Markup.Slack => SlackText.Encode(paragraph),
        _ => paragraph,
    };

    public static string Format(Markup markup) => markup == Markup.Markdown ? TextFormatTypes.Markdown : TextFormatTypes.Plain;

    /// <summary>Without bold, slanted, and the backslash before a star that is meant.</summary>
    private static string WithoutEmphasis(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '*' && At(text, at + 1) == '*')
                at++;
            else if (!IsMark(text, at))
                plain.Append(text[at]);
        return plain.ToString();
    }

    private static bool IsMark(string text, int at) => text[at] switch
    {
        '_' => !IsWord(At(text, at - 1)) || !IsWord(At(text, at + 1)),
        '\\' => At(text, at + 1) == '*',
        _ => false,
    };

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_'
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;

    [GeneratedRegex(@"\*\*|\\\*", RegexOptions.NonBacktracking)]
    private static partial Regex SlackBold();

    [GeneratedRegex(@"[\\`*_\[\]<>#~|&]", RegexOptions.NonBacktracking)]
    private static partial Regex Special();
}
