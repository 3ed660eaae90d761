using System.Globalization;
using DocumentFormat.OpenXml;
using S3ReportBot.Core.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace S3ReportBot.Documents.Word;

/// <summary>Tables as wide as the text, with heads that repeat on every page.</summary>
internal sealed class WordTables(WordText text)
{
    /// <summary>In every font that Word or LibreOffice may use.</summary>
    public const string Mark = "X";

    /// <summary>Weights of a rating table: its items, and each step of its scale.</summary>
    private const int ItemWeight = 40, StepWeight = 10;

    /// <summary>A row with more than this in one cell may be longer than a page is worth leaving empty for.</summary>
    private const int ShortCell = 900, FewLines = 15;

    public W.Table Of(TablePart table)
    {
        var word = Begin(table.Caption, [.. table.Columns.Select(column => column.Weight)]);
        word.Append(Row([.. table.Columns.Select(column => Cell(WordStyles.CellHead, column.Name, WordStyles.HeadShade))], head: true));
        foreach (var row in table.Rows)
            word.Append(Row([.. row.Select(cell => Cell(WordStyles.Cell, cell))], splits: row.Any(IsLong)));
        return word;
    }

    public W.Table Of(RatingsPart ratings)
    {
        var word = Begin(ratings.Caption, [ItemWeight, .. ratings.Scale.Select(_ => StepWeight)]);
        var scale = ratings.Scale.Select(step => Cell(WordStyles.CellHeadMark, step, WordStyles.HeadShade));
        word.Append(Row([Cell(WordStyles.CellHead, "", WordStyles.HeadShade), .. scale], head: true));
        foreach (var rating in ratings.Ratings)
            word.Append(Row([Cell(WordStyles.Cell, rating.Item), .. ratings.Scale.Select((_, step) => step == rating.Chosen
                ? Cell(WordStyles.CellMark, Mark, WordStyles.MarkShade)
                : Cell(WordStyles.CellMark, ""))]));
        KeepOnOnePage(word);
        return word;
    }

    public W.Table Of(ReceiptPart receipt)
    {
        var word = Begin(receipt.Heading, [24, 76]);
        foreach (var line in receipt.Lines)
            word.Append(Row([Cell(WordStyles.CellHead, line.Label, WordStyles.HeadShade),
                Cell(IsFingerprint(line.Value) ? WordStyles.Fingerprint : WordStyles.Cell, line.Value)]));
        return word;
    }

    private static bool IsLong(string cell) => cell.Length > ShortCell || cell.Count(character => character == '\n') > FewLines;

    private static bool IsFingerprint(string value) => value.Length == 64 && value.All(char.IsAsciiHexDigitLower);

    private static W.Table Begin(string caption, int[] weights)
    {
        var total = weights.Sum();
        var widths = weights.Select(weight => (WordPage.TextWidth * weight / total).ToString(CultureInfo.InvariantCulture));
        return new W.Table(
            new W.TableProperties(
                new W.TableStyle { Val = WordStyles.Table },
                new W.TableWidth { Width = WordPage.TextWidth.ToString(CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook { Val = "06A0", FirstRow = true, FirstColumn = true, NoVerticalBand = true, NoHorizontalBand = true },
                new W.TableCaption { Val = caption }),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = width })));
    }

    private static W.TableRow Row(IEnumerable<W.TableCell> cells, bool head = false, bool splits = false)
    {
        var row = new W.TableRow();
        if (!splits)
            row.Append(new W.TableRowProperties(new W.CantSplit()));
        if (head)
            row.TableRowProperties!.Append(new W.TableHeader());
        row.Append(cells);
        return row;
    }

    private W.TableCell Cell(string style, string content, string? shade = null)
    {
        var properties = new W.TableCellProperties();
        if (shade is not null)
            properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = shade });
        if (style is WordStyles.CellMark or WordStyles.CellHeadMark)
            properties.Append(new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center });
        var cell = new W.TableCell(properties);
        cell.Append(text.Lines(style, content));
        return cell;
    }

    /// <summary>If it fits: every row but the last stays with the next one.</summary>
    private static void KeepOnOnePage(W.Table table)
    {
        foreach (var row in table.Elements<W.TableRow>().SkipLast(1))
            foreach (var paragraph in row.Descendants<W.Paragraph>())
                paragraph.ParagraphProperties!.InsertAfter(new W.KeepNext(), paragraph.ParagraphProperties.ParagraphStyleId);
    }
}
