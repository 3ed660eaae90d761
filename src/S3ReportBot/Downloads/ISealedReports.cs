using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Downloads;

/// <summary>Where the documents' reports come from.</summary>
public interface ISealedReports
{
    /// <param name="submission">The number of a submission, whose answers and receipt the report then has; null for the report as it
    /// stands.</param>
    /// <returns>Null if there is no such report or submission.</returns>
    Task<ReportInForm?> FindAsync(ReportKey key, int? submission, CancellationToken cancellationToken);
}

/// <param name="Form">The form and version that the report was written in.</param>
public sealed record ReportInForm(Questionnaire Form, Report Report);
