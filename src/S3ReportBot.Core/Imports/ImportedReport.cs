using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Imports;

/// <summary>A report as it was found in a text: what could be placed, and what could not.</summary>
/// <param name="Period">Null where the text names none; likewise <paramref name="Partnership"/>.</param>
/// <param name="Answers">In the form's order, each question at most once.</param>
public sealed record ImportedReport(ReportingPeriod? Period, string? Partnership, IReadOnlyList<ImportedAnswer> Answers, IReadOnlyList<Unplaced> Unplaced);

/// <param name="Content">Null for a question that was left out. Rows come without id, author, time and version.</param>
public sealed record ImportedAnswer(Question Question, AnswerContent? Content);

/// <param name="Question">Below which it stood; null before the first.</param>
public sealed record Unplaced(Question? Question, string Text);
