using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Findings;

/// <summary>What findings are judged by: the whole report, and what is known of the world.</summary>
/// <param name="referenceDay">Today, at the latest the report's deadline.</param>
public sealed class FindingFacts(Questionnaire form, AnswerSheet answers, ReportingPeriod period, DateOnly referenceDay, RegionChecker regions)
{
    private readonly Dictionary<string, IReadOnlyList<ListedRegion>> _lists = [];

    public Questionnaire Form => form;

    public AnswerSheet Answers => answers;

    public ReportingPeriod Period => period;

    public DateOnly ReferenceDay => referenceDay;

    public RegionChecker Regions => regions;

    /// <summary>The partnership's last submitted answers before this period; null where they are not known.</summary>
    public AnswerSheet? Last { get; init; }

    /// <summary>The entries of every list of regions, in the form's order.</summary>
    public IEnumerable<ListedRegion> Listed => form.Questions.Where(question => question.Kind == QuestionKind.Regions).SelectMany(ListOf);

    /// <summary>The entries of the lists of those that take part.</summary>
    public IEnumerable<ListedRegion> Members => Listed.Where(listed => listed.Question.Checks.Contains(AnswerCheck.Members));

    /// <summary>The entries of one list of regions, each read once.</summary>
    public IReadOnlyList<ListedRegion> ListOf(Question question)
    {
        if (!_lists.TryGetValue(question.Id, out var list))
            _lists[question.Id] = list = [.. Rows(question).Select(row => new ListedRegion(question, row, regions.Read(row.Cells[0])))];
        return list;
    }

    public IReadOnlyList<Row> Rows(Question question) => answers[question.Id].Content is RowsContent { Rows: var rows } ? rows : [];

    /// <summary>Empty where there is none.</summary>
    public string Text(Question question) => answers[question.Id].Content is TextContent { Text: var text } ? text : "";
}

public sealed record ListedRegion(Question Question, Row Row, RegionReading Reading)
{
    /// <summary>By which two entries are the same: the region that is meant, else what was typed.</summary>
    public string Same => Reading.Region?.Code ?? Texts.Folded.Of(Reading.Entry);
}
