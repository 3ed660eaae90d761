using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Downloads;

/// <summary>The reports that documents are made of, from the store.</summary>
internal sealed class StoredReports(ReportStore reports, PartnershipDirectory listed, PartnershipStore made, Forms forms) : ISealedReports
{
    public async Task<ReportInForm?> FindAsync(ReportKey key, int? submission, CancellationToken cancellationToken)
    {
        var rows = await reports.ReadAsync(key, "", "", cancellationToken);
        var header = rows.Header ?? new ReportHeader(forms.Current.Id, forms.Current.Version, ReportStatus.Draft, 0, new Dictionary<string, string>(), null);
        if (submission is { } number)
            header = header with { Receipt = header.ReceiptNumbered(number) };
        var answers = rows.Answers;
        if (submission is not null)
            answers = header.Receipt is { } receipt ? await reports.SealedAsync(key, receipt.Hash, cancellationToken) : null;
        return answers is null ? null : new ReportInForm(forms.Of(header.Form, header.FormVersion), new Report(key, await NameAsync(key, cancellationToken), header, answers));
    }

    private async Task<string> NameAsync(ReportKey key, CancellationToken cancellationToken) =>
        listed.WithKey(key.Partnership)?.Name
        ?? (await made.ListAsync(cancellationToken)).FirstOrDefault(partnership => partnership.Key == key.Partnership).Name
        ?? key.Partnership;
}
