using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S3ReportBot.Core.Exports;
using S3ReportBot.Documents.Word;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace S3ReportBot.Documents.Tables;

/// <summary>Writes a workbook as an Excel file (.xlsx). The same tables give the same bytes from the same build.</summary>
public static class WorkbookWriter
{
    private const string MainPart = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int LongestName = 31;

    /// <param name="output">Is written to only; stays open.</param>
    public static void Write(Workbook workbook, Stream output)
    {
        using var package = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            file.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var book = file.AddNewPart<WorkbookPart>(MainPart, "book");
            book.Workbook = new S.Workbook();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.Of();
            var names = Names(workbook.Sheets);
            var list = new S.Sheets();
            for (var number = 0; number < workbook.Sheets.Count; number++)
            {
                var id = $"sheet{number + 1}";
                book.AddNewPart<WorksheetPart>(id).Worksheet = SheetParts.Of(workbook.Sheets[number]);
                list.Append(new S.Sheet { Id = id, SheetId = (uint)number + 1, Name = names[number] });
            }

            book.Workbook.Append(list);
        }

        DeterministicZip.Copy(package, output);
    }

    /// <summary>At most 31 characters, none of `[]:*?/\`, and no name twice, whatever the case.</summary>
    private static List<string> Names(IReadOnlyList<Sheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var plain = string.Concat(sheet.Name.Where(character => !"[]:*?/\\'".Contains(character))).Trim();
            var name = plain[..Math.Min(plain.Length, LongestName)].Trim();
            for (var number = 2; name.Length == 0 || names.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
                name = $"{plain[..Math.Min(plain.Length, LongestName - 4)].Trim()} {number}".Trim();
            names.Add(name);
        }

        return names;
    }
}
