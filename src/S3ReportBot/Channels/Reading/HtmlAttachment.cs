using Microsoft.Bot.Schema;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Channels.Reading;

/// <summary>
/// The HTML that Teams sends beside a message's text. It is no file. The message is read from it wherever it holds more than the text:
/// tables, lists, links, line breaks, quotations, marks, emoji.
/// </summary>
internal static class HtmlAttachment
{
    private const string Html = "text/html";

    /// <summary>Teams takes 100 KB of a message with its markup, and an answer is shorter: what is longer is none of its.</summary>
    private const int Longest = 4 * AnswerText.Longest;

    private const int DeepestNesting = 500;

    /// <summary>What a line of plain text is wrapped in. One of them alone says nothing that the text does not say.</summary>
    private static readonly HashSet<string> Wrapping = ["p", "div", "span"];

    public static bool Is(Attachment? attachment) => attachment is { ContentType: Html, ContentUrl: null };

    /// <param name="text">The activity's own text.</param>
    /// <returns>Null where that says it all.</returns>
    public static HtmlMessage? Read(Activity activity, string text)
    {
        var html = activity.Attachments?.FirstOrDefault(Is)?.Content?.ToString();
        if (html is not { Length: > 0 and <= Longest })
            return null;
        var tokens = new HtmlTokens(html).Read();
        if (IsTooDeep(tokens))
            return null;
        var (shown, quotation) = new HtmlLeftOut(activity).From(tokens);
        var read = new HtmlMessage(new HtmlLines(shown).Read(), quotation, HtmlPictures.AreAllEmoji(shown));
        return HasStructure(tokens) || HtmlLink.Letters(read.Text) > HtmlLink.Letters(text) ? read : null;
    }

    private static bool HasStructure(List<HtmlToken> tokens)
    {
        var begun = tokens.Where(token => !token.IsEnd && token.Name.Length > 0).Select(token => token.Name).ToList();
        return begun.Exists(name => !Wrapping.Contains(name)) || begun.Count(name => name == "p") > 1
            || begun.Count(name => name == "div") > 1;
    }

    /// <summary>
    /// Nobody writes so deeply. An unclosed entry or cell counts as open, which is on the safe side; an end without a beginning takes
    /// nothing from the count.
    /// </summary>
    private static bool IsTooDeep(List<HtmlToken> tokens)
    {
        var depth = 0;
        foreach (var tag in tokens.Where(token => token.Name is not ("" or "br" or "img" or "hr" or "col")))
        {
            depth = Math.Max(0, depth + (tag.IsEnd ? -1 : 1));
            if (depth > DeepestNesting)
                return true;
        }

        return false;
    }
}

/// <param name="Quotation">What it replies to; null for none.</param>
/// <param name="ShowsOnlyEmoji">It shows pictures, and every one of them is a letter of the text.</param>
internal sealed record HtmlMessage(string Text, Quotation? Quotation, bool ShowsOnlyEmoji);

/// <summary>A message that a reply quotes.</summary>
/// <param name="Message">The channel's id of it.</param>
/// <param name="Author">The channel's id of who wrote it; empty where it tells none.</param>
internal sealed record Quotation(string Message, string Author);
