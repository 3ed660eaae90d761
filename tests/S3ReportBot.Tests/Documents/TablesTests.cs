using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using S3ReportBot.Documents.Tables;
using Cell = S3ReportBot.Core.Exports.Cell;
using Sheet = S3ReportBot.Core.Exports.Sheet;
using Workbook = S3ReportBot.Core.Exports.Workbook;

namespace S3ReportBot.Tests.Documents;

/// <summary>Tables to take away: nothing in them is a formula, and every letter arrives.</summary>
public sealed class TablesTests
{
    private static readonly string[] Texts =
    [
        "Aragon", "=1+1", "+31 6", "-5", "@SUM(A1)", "\tTab", "He said \"yes\", twice", "Two\nlines", "_x0041_ stays", "Ελλάδα, საქართველო", " blanks ", "", "=HYPERLINK(\"http://x\")",
    ];

    [Fact]
    public void A_workbook_is_valid_and_gives_every_text_back_to_the_letter()
    {
        var workbook = new Workbook("Title", [new Sheet("Texts", ["Text", "Number"], [.. Texts.Select((text, index) => (IReadOnlyList<Cell>)[text, Cell.Of(index - 3)])])]);

        using var file = SpreadsheetDocument.Open(new MemoryStream(Written(workbook)), false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var rows = file.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Skip(1).Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList()).ToList();
        Assert.Equal(Texts, rows.Select(row => row[0].InlineString!.Text!.Text.Replace("_x005F_", "_", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(-3, Texts.Length).Select(number => $"{number}"), rows.Select(row => row[1].CellValue!.Text));
        Assert.Empty(file.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
    }

    [Fact]
    public void The_same_tables_give_the_same_bytes()
    {
        var workbook = new Workbook("Title", [new Sheet("One", ["A"], [["a"]]), new Sheet("Two", ["B"], [])]);

        Assert.Equal(Written(workbook), Written(workbook));
    }

    [Fact]
    public void Names_of_sheets_are_what_the_format_takes()
    {
        string[] names = ["Past events: all/some?", "Activities with other platforms and partnerships", "Activities with other platforms and others", "", "past EVENTS allsome"];

        using var file = SpreadsheetDocument.Open(new MemoryStream(Written(new Workbook("Title", [.. names.Select(name => new Sheet(name, ["A"], []))]))), false);

        Assert.Equal(
            ["Past events allsome", "Activities with other platforms", "Activities with other platf 2", "2", "past EVENTS allsome 2"],
            file.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void Comma_separated_values_hold_no_formula_and_keep_quotes_and_lines()
    {
        using var output = new MemoryStream();
        CsvWriter.Write(new Sheet("Texts", ["Text", "Days"], [.. Texts.Select(text => (IReadOnlyList<Cell>)[text, Cell.Of(-2)])]), output);

        var written = Encoding.UTF8.GetString(output.ToArray());

        Assert.Equal('\uFEFF', written[0]);
        Assert.StartsWith("\uFEFF\"Text\",\"Days\"\r\n\"Aragon\",-2\r\n\"'=1+1\",-2\r\n\"'+31 6\",-2\r\n\"'-5\",-2\r\n\"'@SUM(A1)\",-2\r\n\"'\tTab\",-2\r\n\"He said \"\"yes\"\", twice\",-2\r\n\"Two\nlines\",-2\r\n", written, StringComparison.Ordinal);
        Assert.EndsWith("\"'=HYPERLINK(\"\"http://x\"\")\",-2\r\n", written, StringComparison.Ordinal);
    }

    private static byte[] Written(Workbook workbook)
    {
        using var output = new MemoryStream();
        WorkbookWriter.Write(workbook, output);
        return output.ToArray();
    }
}
