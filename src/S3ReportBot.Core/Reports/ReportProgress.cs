using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Reports;

/// <summary>How far a report is.</summary>
/// <param name="Settled">Answered and skipped questions, of <paramref name="Questions"/>.</param>
/// <param name="Missing">Mandatory questions without an answer.</param>
/// <param name="Version">Of the report when this was counted; 0 while nothing was answered.</param>
public sealed record ReportProgress(
    string Partnership, ReportStatus Status, int Settled, int Questions, int Missing, DateTimeOffset ChangedAt, long Version)
{
    /// <summary>Something was answered in it.</summary>
    public bool IsBegun => Version > 0;

    /// <summary>Mandatory questions, answered or not.</summary>
    public int Mandatory { get; init; }

    /// <summary>In the form's order.</summary>
    public IReadOnlyList<SectionProgress> Sections { get; init; } = [];

    /// <param name="header">Null while nothing was ever answered.</param>
    public static ReportProgress Of(Questionnaire form, string partnership, ReportHeader? header, AnswerSheet answers, DateTimeOffset now)
    {
        var sections = form.Sections.Select(section => SectionProgress.Of(section, answers)).ToList();
        var mandatory = form.Asked.Count(question => question.Mandatory);
        return new(
            partnership, header?.Status ?? ReportStatus.Draft, sections.Sum(section => section.Settled), form.Questions.Count,
            form.MissingMandatory(answers).Count, now, header?.Version ?? 0)
        {
            Mandatory = mandatory,
            Sections = sections,
        };
    }
}

/// <param name="Section">Its id.</param>
/// <param name="Settled">Answered and skipped questions, of <paramref name="Questions"/>.</param>
public sealed record SectionProgress(string Section, int Settled, int Questions)
{
    /// <summary>The two questions that name the report are settled as soon as there is one.</summary>
    public static SectionProgress Of(Section section, AnswerSheet answers) => new(
        section.Id, section.Questions.Count(question => question.Key != ReportKeyPart.None || answers[question.Id].IsSettled), section.Questions.Count);
}
