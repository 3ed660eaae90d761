using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Exports;

/// <summary>A report as it was submitted last.</summary>
/// <param name="Form">The form and version that it was written in.</param>
public sealed record SubmittedReport(Partnership Partnership, Questionnaire Form, AnswerSheet Answers);
