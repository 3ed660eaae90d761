using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels;

/// <summary>The marks of formatting of the bot's own texts (markdown), as a channel wants them, and what keeps people's words from being taken for any.</summary>
internal static partial class Marks
{
    public static string Of(Markup markup, string text) => markup switch
    {
        Markup.Markdown => text,
        Markup.Slack => SlackBold().Replace(text, "*"),
        _ => Emphasis().Replace(text, ""),
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

    /// <summary>Bold, slanted, and the backslash before a star that is meant.</summary>
    [GeneratedRegex(@"\*\*|(?<!\w)_|_(?!\w)|\\(?=\*)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\*\*|\\\*")]
    private static partial Regex SlackBold();

    [GeneratedRegex(@"[\\`*_\[\]<>#~|&]")]
    private static partial Regex Special();
}
