using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace S3ReportBot.Documents.Tables;

/// <summary>The two looks of a cell: plain and wrapped, and a heading.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0, Heading = 1;
    private const string HeadColour = "FFE6ECF5", InkColour = "FF1F3864";

    public static S.Stylesheet Of() => new(
        new S.Fonts(Font(false), Font(true)) { Count = 2 },
        // The first two fills are the format's own, whatever stands there.
        new S.Fills(
            new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }),
            new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 }),
            new S.Fill(new S.PatternFill(new S.ForegroundColor { Rgb = HeadColour }) { PatternType = S.PatternValues.Solid })) { Count = 3 },
        new S.Borders(new S.Border(new S.LeftBorder(), new S.RightBorder(), new S.TopBorder(), new S.BottomBorder(), new S.DiagonalBorder())) { Count = 1 },
        new S.CellStyleFormats(new S.CellFormat()) { Count = 1 },
        new S.CellFormats(Format(0, 0), Format(1, 2)) { Count = 2 });

    private static S.Font Font(bool heading) => heading
        ? new S.Font(new S.Bold(), new S.FontSize { Val = 11 }, new S.Color { Rgb = InkColour }, new S.FontName { Val = "Calibri" })
        : new S.Font(new S.FontSize { Val = 11 }, new S.FontName { Val = "Calibri" });

    private static S.CellFormat Format(uint font, uint fill) =>
        new(new S.Alignment { Vertical = S.VerticalAlignmentValues.Top, WrapText = true }) { FontId = font, FillId = fill, BorderId = 0, FormatId = 0, ApplyAlignment = true, ApplyFont = true, ApplyFill = true };
}
