using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Bot.Schema;
using S3ReportBot.Core.Answers;

namespace S3ReportBot.Channels;

/// <summary>
/// The HTML that Teams sends beside a message's text. It is no file. Where it has structure that the text loses (tables, lists, links,
/// line breaks, quotations), the message is read from it.
/// </summary>
internal static class HtmlTwin
{
    private const string Html = "text/html";

    /// <summary>Teams takes 100 KB of a message with its markup, and an answer is shorter: what is longer is none of its.</summary>
    private const int Longest = 4 * AnswerText.Longest;

    public static bool Is(Attachment? attachment) => attachment is { ContentType: Html, ContentUrl: null };

    /// <returns>Null where the activity's text says it all.</returns>
    public static HtmlMessage? Read(Activity activity)
    {
        var html = activity.Attachments?.FirstOrDefault(Is)?.Content?.ToString();
        if (html is not { Length: > 0 and <= Longest } || !HtmlShape.IsWorthReading(html))
            return null;
        var body = new HtmlParser().ParseDocument(html).Body!;
        var quoted = body.QuerySelector("blockquote[itemtype$='/Reply']");
        var quotation = quoted is null ? null : new Quotation(
            quoted.GetAttribute("itemid") ?? "", quoted.QuerySelector("[itemprop=mri]")?.GetAttribute("itemid") ?? "");
        quoted?.Remove();
        foreach (var mention in body.QuerySelectorAll("[itemtype$='/Mention']").Where(mention => IsOfBot(mention, activity)).ToList())
            mention.Remove();
        return new HtmlMessage(new HtmlLines(body).Read(), quotation);
    }

    /// <summary>A mention names the number of its entity.</summary>
    private static bool IsOfBot(IElement mention, Activity activity)
    {
        var mentions = Mentions.Of(activity);
        return int.TryParse(mention.GetAttribute("itemid"), out var index) && index >= 0 && index < mentions.Count
            && mentions[index].Mentioned?.Id == activity.Recipient?.Id;
    }
}

/// <param name="Quotation">What it replies to; null for none.</param>
internal sealed record HtmlMessage(string Text, Quotation? Quotation);

/// <summary>A message that a reply quotes.</summary>
/// <param name="Message">The channel's id of it.</param>
/// <param name="Author">The channel's id of who wrote it; empty where it tells none.</param>
internal sealed record Quotation(string Message, string Author);
