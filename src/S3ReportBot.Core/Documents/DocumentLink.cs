using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Documents;

/// <summary>The right to fetch one document, until it expires.</summary>
/// <param name="Version">The seal's number; of a draft the report's version.</param>
/// <param name="Expires">Counted in whole seconds.</param>
public sealed record DocumentLink(ReportKey Report, long Version, DocumentKind Kind, FileFormat Format, DateTimeOffset Expires)
{
    public string FileName => DocumentName.Of(Report, Kind, Format);
}
