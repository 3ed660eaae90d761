using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Documents;

/// <summary>The way to one document, until it expires. A public document is for whoever holds its link; any other for the person that the link names.</summary>
/// <param name="Person">Key of whom it was made for; of a public document empty.</param>
/// <param name="Version">The receipt's number; of a draft the report's version.</param>
/// <param name="Expires">Counted in whole seconds.</param>
public sealed record DocumentLink(ReportKey Report, long Version, DocumentKind Kind, FileFormat Format, DateTimeOffset Expires, string Person)
{
    /// <summary>What the person must be allowed when it is fetched; null where the link is the right.</summary>
    private Right? Needed => Kind switch
    {
        DocumentKind.Draft => Right.ReadDraft,
        DocumentKind.Complete => Right.ReadConfidential,
        DocumentKind.Public => null,
        var other => throw new InvalidOperationException($"Nobody may read {other}."),
    };

    /// <summary>It is for one person alone.</summary>
    public bool IsPersonal => Needed is not null;

    /// <param name="person">With the rights of this moment.</param>
    public bool IsFor(Person person) => Needed is not { } right || (person.Key == Person && person.May(right, Report.Partnership));

    public string FileName => DocumentName.Of(Report, Kind, Format);
}
