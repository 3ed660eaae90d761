using S3ReportBot.Core.Exports;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Documents.Tables;
using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.EndToEnd.Leads;

/// <summary>The export as LibreOffice reads it.</summary>
public sealed class WorkbookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("s3reportbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NeedsToolFact("soffice", "pdftotext")]
    public async Task LibreOffice_opens_every_sheet_of_the_workbook()
    {
        var seed = new SubmittedReport(Partnership.Named(SeedReport.Partnership, "")!, Shipped.Form, SeedReport.Answers(Shipped.Form));
        var sheets = new ExportSheets([seed, seed with { Partnership = Partnership.Named("=Dangerous()", "") ?? seed.Partnership }], Shipped.Texts);
        var file = Path.Combine(_folder, "export.xlsx");
        await using (var output = File.Create(file))
            WorkbookWriter.Write(new Workbook("Export", [.. sheets.All()]), output);

        await Tool.RunAsync("soffice", "--headless", $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}", "--convert-to", "pdf", "--outdir", _folder, file);
        var shown = await Tool.RunAsync("pdftotext", "-enc", "UTF-8", Path.ChangeExtension(file, "pdf"), "-");

        foreach (var part in (string[])["Irena Kregar", "Izola (SI)", "Tuscany (IT11)", "Strongly agree", "Coordination Team Meeting", "=Dangerous()", "26-06-2020"])
            Assert.Contains(part, shown, StringComparison.Ordinal);
    }
}
