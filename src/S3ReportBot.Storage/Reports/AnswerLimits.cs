using S3ReportBot.Core.Answers;

namespace S3ReportBot.Storage.Reports;

public static class AnswerLimits
{
    /// <summary>Whether a table fits into one row: its history keeps it twice, so about 450 KB of JSON.</summary>
    public static bool Fits(RowsContent rows) => AnswerEntity.Size(rows) <= LongBinary.MaxLength / 2;
}
