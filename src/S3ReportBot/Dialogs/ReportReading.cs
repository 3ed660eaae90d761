using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>What a message says in answer to the half-year or the partnership.</summary>
internal abstract record ReportReading : Reading
{
    public sealed record HalfYear(ReportingPeriod Period) : ReportReading;

    public sealed record Listed(Partnership Partnership) : ReportReading;

    /// <summary>A name that is on no list yet.</summary>
    public sealed record Unlisted(string Name) : ReportReading;
}
