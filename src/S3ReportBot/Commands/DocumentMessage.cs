using S3ReportBot.Cards;
using S3ReportBot.Core.Documents;
using S3ReportBot.Documents;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Offers documents by signed links: as buttons where the channel has cards, always as text too.</summary>
internal sealed class DocumentMessage(DocumentLinks links, PublicAddress address)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public Task OfferDraftAsync(Turn turn, CancellationToken cancellationToken) =>
        OfferAsync(turn, "document.draft-ready", turn.Report!.Version, [(DocumentKind.Draft, FileFormat.Word)], cancellationToken);

    public Task OfferSubmittedAsync(Turn turn, CancellationToken cancellationToken) => OfferAsync(
        turn, "document.ready", turn.Report!.Header!.Seal!.Number,
        [(DocumentKind.Complete, FileFormat.Word), (DocumentKind.Public, FileFormat.Word), (DocumentKind.Public, FileFormat.Html)], cancellationToken);

    private async Task OfferAsync(
        Turn turn, string text, long version, IReadOnlyList<(DocumentKind Kind, FileFormat Format)> files, CancellationToken cancellationToken)
    {
        var expires = turn.Now + Lifetime;
        var offered = new List<(string Title, string Url)>();
        foreach (var (kind, format) in files)
        {
            var link = new DocumentLink(turn.Report!.Key, version, kind, format, expires);
            var token = await links.CreateAsync(link, cancellationToken);
            offered.Add((turn.Texts[$"document.link-{kind}-{format}"], $"{address.Base}/documents/{token}/{link.FileName}"));
        }

        turn.Say(text, ("expires", Local.Time(expires)));
        if (turn.Channel.Cards)
            turn.Reply.Card(LinksCard.Of(turn.Texts["document.links"], offered));
        else
            turn.Reply.Add(string.Join('\n', offered.Select(file => $"{file.Title}: {file.Url}")));
    }
}
