using S3ReportBot.Cards;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Documents;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Offers documents by signed links: as buttons where the channel has cards, always as text too.</summary>
internal sealed class DocumentMessage(DocumentLinks links, PublicAddress address)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public async Task OfferDraftAsync(Turn turn, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        Offer(turn, "document.draft-ready", [await LinkAsync(turn, report.Key, report.Version, DocumentKind.Draft, FileFormat.Word, "", cancellationToken)]);
    }

    public Task OfferSubmittedAsync(Turn turn, CancellationToken cancellationToken) =>
        OfferSubmittedAsync(turn, turn.Report!.Key, turn.Report.Header!, cancellationToken);

    /// <summary>The newest submission first; older ones are marked as superseded.</summary>
    public async Task OfferSubmittedAsync(Turn turn, ReportKey report, ReportHeader header, CancellationToken cancellationToken)
    {
        var complete = turn.Person.May(Right.ReadConfidential, report.Partnership);
        var offered = new List<(string Title, string Url)>();
        foreach (var seal in header.Superseded.Append(header.Seal!).Reverse())
        {
            var superseded = seal.Number == header.Seal!.Number
                ? ""
                : turn.Texts["document.superseded", ("number", seal.Number), ("date", Local.Date(Local.Today(seal.At)))];
            if (complete)
                offered.Add(await LinkAsync(turn, report, seal.Number, DocumentKind.Complete, FileFormat.Word, superseded, cancellationToken));
            offered.Add(await LinkAsync(turn, report, seal.Number, DocumentKind.Public, FileFormat.Word, superseded, cancellationToken));
            if (superseded.Length == 0)
                offered.Add(await LinkAsync(turn, report, seal.Number, DocumentKind.Public, FileFormat.Html, superseded, cancellationToken));
        }

        Offer(turn, complete ? "document.ready" : "document.ready-public", offered);
    }

    private async Task<(string Title, string Url)> LinkAsync(
        Turn turn, ReportKey report, long version, DocumentKind kind, FileFormat format, string superseded, CancellationToken cancellationToken)
    {
        var link = new DocumentLink(report, version, kind, format, turn.Now + Lifetime);
        var token = await links.CreateAsync(link, cancellationToken);
        return (turn.Texts[$"document.link-{kind}-{format}"] + superseded, $"{address.Base}/documents/{token}/{link.FileName}");
    }

    private static void Offer(Turn turn, string text, List<(string Title, string Url)> offered)
    {
        turn.Say(text, ("expires", Local.Time(turn.Now + Lifetime)));
        if (turn.Channel.Cards)
            turn.Reply.Card(LinksCard.Of(turn.Texts["document.links"], offered));
        else
            turn.Reply.Add(string.Join('\n', offered.Select(file => $"{file.Title}: {file.Url}")));
    }
}
