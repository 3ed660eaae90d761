using System.Text.RegularExpressions;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;
using S3ReportBot.Documents.Word;
using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.EndToEnd.Documents;

public sealed partial class LibreOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("s3reportbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NeedsToolFact("soffice", "pdftotext")]
    public async Task LibreOffice_shows_every_question_and_answer_of_the_seed_report()
    {
        var report = SeedReport.Sealed(Shipped.Form);

        var shown = Closed(WithoutEdges(await ShowAsync(report, DocumentKind.Public)));

        foreach (var text in Wording().Concat(report.Answers.All.SelectMany(Texts)))
            Assert.Contains(Closed(text), shown, StringComparison.Ordinal);
    }

    [NeedsToolFact("soffice", "pdftotext")]
    public async Task LibreOffice_numbers_the_pages_and_names_the_report_on_each()
    {
        var pages = (await ShowAsync(SeedReport.Sealed(Shipped.Form), DocumentKind.Complete)).TrimEnd('\f').Split('\f');

        Assert.InRange(pages.Length, 4, 12);
        for (var page = 0; page < pages.Length; page++)
        {
            Assert.Contains($"Page {page + 1} of {pages.Length}", pages[page], StringComparison.Ordinal);
            Assert.Contains("Complete version, confidential", pages[page], StringComparison.Ordinal);
        }
    }

    [NeedsToolFact("soffice", "pdftotext")]
    public async Task LibreOffice_repeats_the_heads_of_a_table_that_goes_on()
    {
        var row = Enumerable.Range(0, 120).Select(number => new Row($"r-{number}", [$"Event {number}", "April", "Online", ""], "", default, 1));
        var answer = new Answer("past-events", AnswerState.Answered, new RowsContent([.. row]), 1, "", default, "");
        var seed = SeedReport.Sealed(Shipped.Form);

        var pages = (await ShowAsync(seed with { Answers = AnswerSheet.Of([answer]) }, DocumentKind.Public)).Split('\f');

        var withEvents = pages.Where(page => EventRow().IsMatch(page)).ToList();
        Assert.True(withEvents.Count > 1);
        Assert.All(withEvents, page => Assert.Contains("Any other information", page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Wording() =>
        Shipped.Form.Sections.Where(section => section.Audience == Core.Questionnaires.Audience.Public)
            .SelectMany(section => section.Questions.Select(question => question.Text).Append(section.Heading));

    private static IEnumerable<string> Texts(Answer answer) => answer.Content switch
    {
        TextContent text => text.Text.Split('\n'),
        // Cells are narrow: a word of a row may be cut at a line's end, and rows of different columns mix.
        RowsContent rows => rows.Rows.SelectMany(row => row.Cells).Where(cell => cell.Length < 20),
        _ => [],
    };

    /// <summary>Without headers and footers, so that a paragraph that goes on overleaf is whole.</summary>
    private static string WithoutEdges(string shown) => string.Join('\n', shown.Split('\n', '\f').Where(line =>
        !Footer().IsMatch(line) && line.Trim() != "Public version" && line.Trim() != $"{SeedReport.Partnership}, July - December 2020"));

    /// <summary>Without blanks, which a PDF does not keep; nor hyphens, at which it breaks lines.</summary>
    private static string Closed(string text) => Blanks().Replace(text, "");

    private async Task<string> ShowAsync(Report report, DocumentKind kind)
    {
        var file = Path.Combine(_folder, "report.docx");
        await using (var word = File.Create(file))
            WordWriter.Write(ReportDocument.Compose(Shipped.Form, report, kind, Shipped.Texts), word);
        // A profile of its own: LibreOffice runs once for each profile.
        await Tool.RunAsync(
            "soffice", "--headless", $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}",
            "--convert-to", "pdf", "--outdir", _folder, file);
        return await Tool.RunAsync("pdftotext", "-layout", "-enc", "UTF-8", Path.ChangeExtension(file, "pdf"), "-");
    }

    [GeneratedRegex(@"[\s\-\u00AD]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"Page \d+ of \d+$")]
    private static partial Regex Footer();

    [GeneratedRegex(@"Event \d+")]
    private static partial Regex EventRow();
}
