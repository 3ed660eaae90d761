using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels;

/// <summary>
/// The HTML that Teams sends beside a message's text. It is no file. Where it has structure that the text loses (tables, lists, links,
/// line breaks, quotations), the message is read from it.
/// </summary>
internal static partial class HtmlTwin
{
    private const string Html = "text/html";

    /// <summary>Teams takes 100 KB of a message, so this is none of its.</summary>
    private const int Longest = 1_000_000;

    private const int DeepestNesting = 500;

    public static bool Is(Attachment? attachment) => attachment is { ContentType: Html, ContentUrl: null };

    /// <returns>Null where the activity's text says it all.</returns>
    public static HtmlMessage? Read(Activity activity)
    {
        var html = activity.Attachments?.FirstOrDefault(Is)?.Content?.ToString();
        if (html is not { Length: > 0 and <= Longest } || !Structure().IsMatch(html) || IsTooDeep(html))
            return null;
        var body = new HtmlParser().ParseDocument(html).Body!;
        var quoted = body.QuerySelector("blockquote[itemtype$='/Reply']");
        var quotation = quoted is null ? null : new Quotation(
            quoted.GetAttribute("itemid") ?? "", quoted.QuerySelector("[itemprop=mri]")?.GetAttribute("itemid") ?? "");
        quoted?.Remove();
        foreach (var mention in body.QuerySelectorAll("[itemtype$='/Mention']").Where(mention => IsOfBot(mention, activity)).ToList())
            mention.Remove();
        return new HtmlMessage(new HtmlLines().Read(body), quotation);
    }

    /// <summary>Nobody writes so deeply, but somebody may send it; what walks a tree has only so much room.</summary>
    private static bool IsTooDeep(string html)
    {
        var depth = 0;
        foreach (var tag in Tags().EnumerateMatches(html))
        {
            depth += html[tag.Index + 1] == '/' ? -1 : 1;
            if (depth > DeepestNesting)
                return true;
        }

        return false;
    }

    /// <summary>A mention names the number of its entity.</summary>
    private static bool IsOfBot(IElement mention, Activity activity)
    {
        var mentions = Mentions.Of(activity);
        return int.TryParse(mention.GetAttribute("itemid"), out var index) && index >= 0 && index < mentions.Count
            && mentions[index].Mentioned?.Id == activity.Recipient?.Id;
    }

    /// <summary>That open or close something; an unclosed entry or cell counts as open, which is on the safe side.</summary>
    [GeneratedRegex("</?(?!br\\b|img\\b|hr\\b|col\\b)[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex("<(?:table|ul|ol|a|br|blockquote|h[1-6])\\b|<(p|div)\\b.*<\\1\\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Structure();
}

/// <param name="Quotation">What it replies to; null for none.</param>
internal sealed record HtmlMessage(string Text, Quotation? Quotation);

/// <summary>A message that a reply quotes.</summary>
/// <param name="Message">The channel's id of it.</param>
/// <param name="Author">The channel's id of who wrote it; empty where it tells none.</param>
internal sealed record Quotation(string Message, string Author);
