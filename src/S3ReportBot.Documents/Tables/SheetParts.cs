using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using S3ReportBot.Core.Exports;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace S3ReportBot.Documents.Tables;

/// <summary>One sheet: a heading row that stays and filters, and cells of text or numbers.</summary>
internal static partial class SheetParts
{
    private const int Narrowest = 8, Widest = 60;

    public static S.Worksheet Of(Sheet sheet)
    {
        var last = $"{ColumnName(sheet.Headings.Count)}{sheet.Rows.Count + 1}";
        var rows = new S.SheetData(sheet.Rows.Select(row => row.Select(Cell)).Prepend(sheet.Headings.Select(heading => Text(heading, SheetStyles.Heading)))
            .Select((cells, index) => Row(cells, index + 1)));
        return new S.Worksheet(
            new S.SheetDimension { Reference = $"A1:{last}" },
            new S.SheetViews(new S.SheetView(
                new S.Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = S.PaneValues.BottomLeft, State = S.PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new S.Columns(sheet.Headings.Select((heading, index) => Column(sheet, heading, index))),
            rows,
            new S.AutoFilter { Reference = $"A1:{last}" });
    }

    private static S.Row Row(IEnumerable<S.Cell> cells, int number)
    {
        var row = new S.Row { RowIndex = (uint)number };
        row.Append(cells.Select((cell, index) =>
        {
            cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{ColumnName(index + 1)}{number}");
            return cell;
        }));
        return row;
    }

    private static S.Cell Cell(Cell cell) => cell.Number is { } number
        ? new S.Cell { CellValue = new S.CellValue(number.ToString(CultureInfo.InvariantCulture)), DataType = S.CellValues.Number, StyleIndex = SheetStyles.Plain }
        : Text(cell.Text, SheetStyles.Plain);

    /// <summary>Inline text is never read as a formula.</summary>
    private static S.Cell Text(string text, uint style) => new(new S.InlineString(new S.Text(Escape().Replace(text, "_x005F_$1")) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = S.CellValues.InlineString,
        StyleIndex = style,
    };

    private static S.Column Column(Sheet sheet, string heading, int index)
    {
        var longest = sheet.Rows.Select(row => row[index].Text.Split('\n').Max(line => line.Length)).Append(heading.Length + 3).Max();
        return new S.Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = Math.Clamp(longest + 1, Narrowest, Widest), CustomWidth = true };
    }

    private static string ColumnName(int number) => number <= 26
        ? ((char)('A' + number - 1)).ToString()
        : ColumnName((number - 1) / 26) + (char)('A' + (number - 1) % 26);

    /// <summary>What the format would read as an escaped character is escaped itself.</summary>
    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
