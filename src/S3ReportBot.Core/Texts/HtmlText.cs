using System.Net;
using System.Text;

namespace S3ReportBot.Core.Texts;

/// <summary>
/// The text of a piece of HTML as it looks: lines where it breaks them, cells of tables between tabs (one with a line break in quotes, as
/// spreadsheets copy it), list items with a dash. Scripts, styles and what is not shown give nothing.
/// </summary>
public static class HtmlText
{
    private const int TagsBetweenLooks = 1_000;

    public static bool HasTable(string html) => html.Contains("<table", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every letter is looked at a fixed number of times, however the markup is broken.</summary>
    public static string Of(string html, CancellationToken cancellationToken = default)
    {
        var shown = HiddenHtml.Without(html);
        cancellationToken.ThrowIfCancellationRequested();
        var lines = new HtmlTextLines();
        var (position, tags) = (0, 0);
        for (var tag = HtmlTag.Next(shown, 0); tag is { } found; tag = HtmlTag.Next(shown, position))
        {
            lines.Write(Written(shown[position..found.Start]));
            lines.Take(found.Name);
            position = found.End;
            if (++tags % TagsBetweenLooks == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }

        lines.Write(Written(shown[position..]));
        return lines.Text.Trim('\n', ' ');
    }

    /// <summary>Letters as they show: blanks in a row and line breaks of the markup are one blank.</summary>
    private static string Written(string html)
    {
        var text = new StringBuilder(html.Length);
        var blank = false;
        foreach (var letter in WebUtility.HtmlDecode(html))
        {
            var isBlank = letter is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!isBlank || !blank)
                text.Append(isBlank || letter == '\u00A0' ? ' ' : letter);
            blank = isBlank;
        }

        return text.ToString();
    }
}
