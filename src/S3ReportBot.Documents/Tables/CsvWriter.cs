using System.Globalization;
using System.Text;
using S3ReportBot.Core.Exports;

namespace S3ReportBot.Documents.Tables;

/// <summary>
/// Writes a sheet as comma-separated values (RFC 4180, UTF-8 with a mark so that Excel reads it as such). What a spreadsheet would take for
/// a formula gets an apostrophe before it, because these texts come from people.
/// </summary>
public static class CsvWriter
{
    private const string Formula = "=+-@\t\r\n|%";

    /// <param name="output">Is written to only; stays open.</param>
    public static void Write(Sheet sheet, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', sheet.Headings.Select(Quoted)));
        foreach (var row in sheet.Rows)
            writer.WriteLine(string.Join(',', row.Select(cell => cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : Quoted(cell.Text))));
    }

    private static string Quoted(string text)
    {
        var harmless = text.TrimStart(' ') is [var first, ..] && Formula.Contains(first) ? $"'{text}" : text;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
