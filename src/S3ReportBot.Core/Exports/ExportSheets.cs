using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Exports;

/// <summary>Submitted answers across partnerships, without the confidential part.</summary>
public sealed class ExportSheets(IReadOnlyList<SubmittedReport> reports, TextCatalog texts)
{
    /// <summary>A cell of a workbook holds 32,767 characters; a longer text goes on in the next row.</summary>
    private const int LongestCell = 32_000;

    /// <summary>All questions that some report answered and everybody may read, in the order of the newest form.</summary>
    private readonly List<Question> _questions = [.. reports
        .Select(report => report.Form).DistinctBy(form => (form.Id, form.Version)).OrderByDescending(form => form.Version, StringComparer.Ordinal)
        .SelectMany(form => form.SectionsFor(Audience.Public)).SelectMany(section => section.Questions)
        .Where(question => question.Key == ReportKeyPart.None).DistinctBy(question => question.Id)];

    public IEnumerable<Sheet> All() => [Texts(), Regions(), .. Tables(), .. Ratings()];

    /// <summary>Every answer in one long table: partnership, question, row, column, value.</summary>
    public Sheet AnswerList() => new(
        texts["export.answers"],
        [texts["export.partnership"], texts["export.number"], texts["export.question"], texts["export.row"], texts["export.column"], texts["export.value"]],
        [.. reports.SelectMany(report => _questions.SelectMany(question => Lines(report, question)))]);

    private Sheet Texts() => new(
        texts["export.texts"],
        [texts["export.partnership"], texts["export.number"], texts["export.question"], texts["export.answer"]],
        [
            .. from question in _questions.Where(question => question.Kind is QuestionKind.Choice or QuestionKind.Date or QuestionKind.WebAddress or QuestionKind.LongText)
               from report in reports
               let content = report.Answers[question.Id].Content as TextContent
               where content is not null
               from part in Parts(XmlText.Clean(content.Text))
               select (IReadOnlyList<Cell>)[report.Partnership.Name, Cell.Of(question.Number), question.Name, part],
        ]);

    /// <summary>Each region once, with the partnerships that name it under each question.</summary>
    private Sheet Regions()
    {
        var asked = _questions.Where(question => question.Kind == QuestionKind.Regions).ToList();
        var named = (from question in asked
                     from report in reports
                     from row in Rows(report, question)
                     select (Question: question.Id, report.Partnership.Name, Region: XmlText.Clean(row.Cells[0]))).ToList();
        return new Sheet(
            texts["export.regions"],
            [texts["export.region"], texts["export.partnerships"], .. asked.Select(question => question.Name)],
            [
                .. named.GroupBy(entry => Folded.Of(entry.Region)).OrderBy(region => region.Key, StringComparer.Ordinal).Select(region => (IReadOnlyList<Cell>)
                    [
                        region.First().Region, Cell.Of(region.Select(entry => entry.Name).Distinct().Count()),
                        .. asked.Select(question => (Cell)string.Join("; ", region.Where(entry => entry.Question == question.Id).Select(entry => entry.Name).Distinct())),
                    ]),
            ]);
    }

    private IEnumerable<Sheet> Tables() => _questions.Where(question => question.Kind == QuestionKind.Rows).Select(question => new Sheet(
        question.Name, [texts["export.partnership"], texts["export.row"], .. question.Columns.Select(column => column.Name)],
        [
            .. from report in reports
               from row in Rows(report, question).Select((row, index) => (row.Cells, Number: index + 1))
               select (IReadOnlyList<Cell>)[report.Partnership.Name, Cell.Of(row.Number), .. question.Columns.Select((_, column) => (Cell)XmlText.Clean(Cut(At(row.Cells, column))))],
        ]));

    /// <summary>What is rated downwards, partnerships across; the scale's own words.</summary>
    private IEnumerable<Sheet> Ratings() => _questions.Where(question => question.Kind == QuestionKind.Ratings).Select(question => new Sheet(
        question.Name, [texts["export.rated"], .. reports.Select(report => report.Partnership.Name)],
        [
            .. question.Items.Select((item, index) => (IReadOnlyList<Cell>)[item, .. reports.Select(report => (Cell)Rated(report, question, index))]),
        ]));

    private static IEnumerable<IReadOnlyList<Cell>> Lines(SubmittedReport report, Question question)
    {
        return report.Answers[question.Id].Content switch
        {
            TextContent text => [Line(0, "", text.Text)],
            RowsContent rows when question.Columns.Count == 0 => rows.Rows.Select((row, index) => Line(index + 1, "", row.Cells[0])),
            RowsContent rows => rows.Rows.SelectMany((row, index) => question.Columns.Select((column, at) => Line(index + 1, column.Name, At(row.Cells, at)))),
            RatingsContent => question.Items.Select((item, index) => Line(index + 1, item, Rated(report, question, index))),
            _ => [],
        };

        IReadOnlyList<Cell> Line(int row, string column, string value) =>
            [report.Partnership.Name, Cell.Of(question.Number), question.Name, row == 0 ? "" : Cell.Of(row), column, XmlText.Clean(value)];
    }

    private static string Rated(SubmittedReport report, Question question, int item) =>
        report.Answers[question.Id].Content is RatingsContent ratings && item < ratings.Values.Count
            ? question.Scale.FirstOrDefault(step => step.Key == ratings.Values[item])?.Text ?? ""
            : "";

    private static IReadOnlyList<Row> Rows(SubmittedReport report, Question question) => (report.Answers[question.Id].Content as RowsContent)?.Rows ?? [];

    private static string At(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column] : "";

    private static string Cut(string text) => Parts(text).First();

    private static IEnumerable<string> Parts(string text)
    {
        for (var start = 0; start < text.Length || start == 0;)
        {
            var length = Math.Min(LongestCell, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            yield return text.Substring(start, length);
            start += Math.Max(length, 1);
        }
    }
}
