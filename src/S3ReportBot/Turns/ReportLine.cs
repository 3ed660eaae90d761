using S3ReportBot.Core.Reports;

namespace S3ReportBot.Turns;

/// <summary>The typed line that opens one of somebody's reports, whichever is worked on.</summary>
internal static class ReportLine
{
    public const string Word = "switch";

    public static string Of(ReportKey report) => $"{Word} {report.Partnership} {report.Period}";
}
