using S3ReportBot.Core.Documents;

namespace S3ReportBot.Documents.Html;

/// <summary>Tables that scroll by themselves where the window is too narrow; the keyboard reaches them.</summary>
internal static class HtmlTables
{
    private const string Mark = "X";

    public static string Of(TablePart table)
    {
        var head = string.Concat(table.Columns.Select(column => Cell("th scope=\"col\"", column.Name)));
        var rows = table.Rows.Select(row => $"<tr>{Cell("th scope=\"row\"", row[0])}{string.Concat(row.Skip(1).Select(cell => Cell("td", cell)))}</tr>\n");
        return Wrap("rows", table.Caption, head, rows);
    }

    public static string Of(RatingsPart ratings)
    {
        var head = "<td></td>" + string.Concat(ratings.Scale.Select(step => Cell("th scope=\"col\"", step)));
        var rows = ratings.Ratings.Select(rating => $"<tr>{Cell("th scope=\"row\"", rating.Item)}{Steps(rating.Chosen, ratings.Scale.Count)}</tr>\n");
        return Wrap("ratings", ratings.Caption, head, rows);
    }

    private static string Steps(int? chosen, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(step => step == chosen ? $"<td class=\"chosen\">{Mark}</td>" : "<td></td>"));

    private static string Wrap(string style, string caption, string head, IEnumerable<string> rows)
    {
        var name = HtmlText.Escape(caption);
        return $"""
            <div class="scroll" role="region" aria-label="{name}" tabindex="0">
            <table class="{style}">
            <caption>{name}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>
            {string.Concat(rows)}</tbody>
            </table>
            </div>

            """;
    }

    private static string Cell(string tag, string content) => $"<{tag} dir=\"auto\">{HtmlText.WithLinks(content)}</{tag[..2]}>";
}
