using System.Text;
using S3ReportBot.Core.Documents;

namespace S3ReportBot.Documents.Html;

/// <summary>Text as it may stand in a page, between tags or in quotes.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 32);
        foreach (var character in text)
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(character),
            };
        return escaped.ToString();
    }

    /// <summary>With the addresses in it as links.</summary>
    public static string WithLinks(string text) => string.Concat(WebLinks.Split(text).Select(stretch =>
        stretch.Address is null ? Escape(stretch.Text) : Link(stretch.Text, stretch.Address)));

    /// <param name="address">http or https, so that following it runs nothing.</param>
    public static string Link(string text, Uri address) => $"<a href=\"{Escape(address.AbsoluteUri)}\" rel=\"nofollow noopener\">{Escape(text)}</a>";
}
