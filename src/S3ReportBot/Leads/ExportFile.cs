using S3ReportBot.Core.Exports;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Leads;

/// <summary>What an export holds, before it has a format.</summary>
internal sealed record ExportTables(string Title, Sheet Status, Sheet Answers, IReadOnlyList<Sheet> Sheets)
{
    public Workbook Workbook => new(Title, [Status, .. Sheets]);
}

/// <summary>Puts an export together: the scope's standings and what was submitted, without the confidential part.</summary>
internal sealed class ExportFile(StandingList standings, ReportStore reports, Forms forms, TextCatalog texts, TimeProvider time)
{
    public async Task<ExportTables> OfAsync(Person person, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var all = (await standings.OfAsync(person, period, cancellationToken)).Where(standing => person.May(Right.Export, standing.Partnership.Key)).ToList();
        var submitted = new List<SubmittedReport>();
        foreach (var standing in all.Where(standing => standing.State is StandingState.Submitted or StandingState.Reopened).OrderBy(standing => standing.Partnership.Name, StringComparer.Ordinal))
            if (await SubmittedAsync(standing, period, cancellationToken) is { } report)
                submitted.Add(report);
        var sheets = new ExportSheets(submitted, texts);
        return new ExportTables(period.Name, StatusSheet.Of(all, period, time.GetUtcNow(), texts), sheets.AnswerList(), [.. sheets.All()]);
    }

    /// <summary>As it was sealed last, whatever a reopened report's draft says.</summary>
    private async Task<SubmittedReport?> SubmittedAsync(ReportStanding standing, ReportingPeriod period,
        CancellationToken cancellationToken)
    {
        var key = new ReportKey(standing.Partnership.Key, period);
        return (await reports.ReadAsync(key, "", "", cancellationToken)).Header is { Receipt: { } receipt } header
            && await reports.SealedAsync(key, receipt.Hash, cancellationToken) is { } answers
                ? new SubmittedReport(standing.Partnership, forms.Of(header.Form, header.FormVersion), answers)
                : null;
    }
}
