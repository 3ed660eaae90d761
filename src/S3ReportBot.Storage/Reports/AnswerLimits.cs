using S3ReportBot.Core.Answers;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>How much one answer may hold. Its history keeps it twice in one row of at most 1 MiB.</summary>
public static class AnswerLimits
{
    private const int LongestText = 200_000;

    public static bool Fits(AnswerContent? content) => content switch
    {
        TextContent text => text.Text.Length <= LongestText,
        RowsContent rows => AnswerEntity.Size(rows) <= LongBinary.MaxLength / 2,
        _ => true,
    };
}
