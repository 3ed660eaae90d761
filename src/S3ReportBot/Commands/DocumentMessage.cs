using S3ReportBot.Cards;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;
using S3ReportBot.Documents;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Offers documents by signed links: as buttons where the channel has cards, always as text too.</summary>
internal sealed class DocumentMessage(DocumentLinks links, PublicAddress address, FileOffers files)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public Task OfferDraftAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Say("document.draft-ready", ("expires", Local.Time(turn.Now + Lifetime)));
        return OfferAsync(turn, turn.Report!.Key, turn.Report.Version, [(DocumentKind.Draft, FileFormat.Word)], cancellationToken);
    }

    public async Task OfferSubmittedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (key, version) = (turn.Report!.Key, turn.Report.Header!.Seal!.Number);
        turn.Say("document.ready", ("expires", Local.Time(turn.Now + Lifetime)));
        await OfferAsync(
            turn, key, version,
            [(DocumentKind.Complete, FileFormat.Word), (DocumentKind.Public, FileFormat.Word), (DocumentKind.Public, FileFormat.Html)], cancellationToken);
        if (turn is { IsPersonal: true, Channel.FileConsent: true })
            await files.OfferAsync(turn, new DocumentLink(key, version, DocumentKind.Complete, FileFormat.Word, turn.Now + Lifetime), cancellationToken);
    }

    /// <summary>What may be read by others than the partnership's members.</summary>
    public Task OfferPublicAsync(Turn turn, ReportKey report, string partnership, int version, CancellationToken cancellationToken)
    {
        turn.Say("group.document", ("report", $"{partnership}, {report.Period.Name}"), ("expires", Local.Time(turn.Now + Lifetime)));
        return OfferAsync(turn, report, version, [(DocumentKind.Public, FileFormat.Word), (DocumentKind.Public, FileFormat.Html)], cancellationToken);
    }

    private async Task OfferAsync(
        Turn turn, ReportKey report, long version, IReadOnlyList<(DocumentKind Kind, FileFormat Format)> kinds, CancellationToken cancellationToken)
    {
        var offered = new List<(string Title, string Url)>();
        foreach (var (kind, format) in kinds)
        {
            var link = new DocumentLink(report, version, kind, format, turn.Now + Lifetime);
            var token = await links.CreateAsync(link, cancellationToken);
            offered.Add((turn.Texts[$"document.link-{kind}-{format}"], $"{address.Base}/documents/{token}/{link.FileName}"));
        }

        if (turn.Channel.Cards)
            turn.Reply.Card(LinksCard.Of(turn.Texts["document.links"], offered));
        else
            turn.Reply.Add(string.Join('\n', offered.Select(file => $"{file.Title}: {file.Url}")));
    }
}
