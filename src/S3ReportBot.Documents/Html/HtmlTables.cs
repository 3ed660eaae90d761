using S3ReportBot.Core.Documents;

namespace S3ReportBot.Documents.Html;

/// <summary>
/// Tables that scroll by themselves where the window is too narrow, the keyboard reaching them. On a telephone their rows stand
/// one below the other, and each cell carries the name of its column for that.
/// </summary>
internal static class HtmlTables
{
    private const string Mark = "X";

    public static string Of(TablePart table)
    {
        var head = string.Concat(table.Columns.Select(column => HeadOf(column.Name)));
        var rows = table.Rows.Select(row => Row(row[0], row.Skip(1).Zip(table.Columns.Skip(1), (cell, column) => Cell("", column.Name, HtmlText.WithLinks(cell)))));
        return Wrap("rows", table.Caption, head, rows);
    }

    public static string Of(RatingsPart ratings)
    {
        var head = "<td></td>" + string.Concat(ratings.Scale.Select(HeadOf));
        var rows = ratings.Ratings.Select(rating => Row(rating.Item, ratings.Scale.Select((name, step) =>
            step == rating.Chosen ? Cell(" class=\"chosen\"", name, Mark) : "<td></td>")));
        return Wrap("ratings", ratings.Caption, head, rows);
    }

    private static string HeadOf(string column) => $"<th scope=\"col\" dir=\"auto\">{HtmlText.Escape(column)}</th>";

    private static string Row(string name, IEnumerable<string> cells) =>
        $"<tr><th scope=\"row\" dir=\"auto\">{HtmlText.WithLinks(name)}</th>{string.Concat(cells)}</tr>\n";

    private static string Cell(string attributes, string column, string html) =>
        $"<td{attributes} data-column=\"{HtmlText.Escape(column)}\" dir=\"auto\">{html}</td>";

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
}
