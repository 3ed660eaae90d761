using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Findings;

/// <summary>Answers of July - December 2020 with what they are judged by on 15 January 2021.</summary>
internal static class Judged
{
    public static readonly DateOnly Day = new(2021, 1, 15);

    public static FindingFacts By(AnswerSheet answers, Questionnaire form, AnswerSheet? last = null) =>
        new(form, answers, SeedReport.Key.Period, Day, Shipped.Regions(2016)) { Last = last };

    /// <param name="answers">Question id and answer: entries and rows by lines, cells by `;`.</param>
    public static AnswerSheet Answers(params IEnumerable<(string Question, string Text)> answers) => AnswerSheet.Of(answers.Select(answer =>
    {
        var question = Shipped.Form[answer.Question];
        return new Answer(answer.Question, AnswerState.Answered, Content(question, answer.Text), 1, "anna", default, "turn");
    }));

    public static string InWords(Finding finding) => $"{finding.Question.Number} {Shipped.Texts[$"finding.{finding.Rule}", [.. finding.Parts, ("question", finding.Question.Name)]].TrimEnd()}"
        + (finding.Fix is { } fix ? $" -> {fix.Shown}" : "");

    private static AnswerContent Content(Question question, string text) => question.Kind switch
    {
        QuestionKind.Regions => new RowsContent([.. text.Split('\n').Select((entry, index) => new Row($"r-{index}", [entry], "anna", default, 1))]),
        QuestionKind.Rows => new RowsContent([.. text.Split('\n').Select((row, index) => new Row($"r-{index}", Cells(question, row), "anna", default, 1))]),
        _ => new TextContent(text),
    };

    private static string[] Cells(Question question, string row)
    {
        var cells = row.Split(';').Select(cell => cell.Trim()).ToList();
        return [.. cells, .. Enumerable.Repeat("", question.Columns.Count - cells.Count)];
    }
}
