using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Downloads;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Offers documents by signed links: as buttons where the channel has cards, always as text too.</summary>
internal sealed class DocumentMessage(DocumentLinks links, PublicAddress address, FileOffers files)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public async Task OfferDraftAsync(Turn turn, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        turn.Say("document.draft-ready", ("expires", BrusselsTime.Time(turn.Now + Lifetime)));
        Offer(turn, [await LinkAsync(turn, report.Key, report.Version, DocumentKind.Draft, FileFormat.Word, cancellationToken)]);
    }

    /// <summary>The submission just made.</summary>
    public async Task OfferSubmittedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (key, receipt) = (turn.Report!.Key, turn.Report.Header!.Receipt!);
        turn.Say("document.ready", ("report", turn.ReportName), ("expires", BrusselsTime.Time(turn.Now + Lifetime)));
        Offer(turn, await NewestAsync(turn, key, receipt, complete: true, cancellationToken));
        await OfferFileAsync(turn, key, receipt, cancellationToken);
    }

    /// <summary>All submissions to whoever may read them: the newest first, older ones marked as superseded.</summary>
    /// <param name="partnership">Its name.</param>
    public async Task OfferAllAsync(Turn turn, ReportKey report, string partnership, ReportHeader header,
        CancellationToken cancellationToken)
    {
        var complete = turn.Person.May(Right.ReadConfidential, report.Partnership);
        var offered = await NewestAsync(turn, report, header.Receipt!, complete, cancellationToken);
        foreach (var receipt in header.Superseded.Reverse())
        {
            var mark =
                turn.Texts["document.superseded", ("number", receipt.Number), ("date", BrusselsTime.Date(BrusselsTime.Today(receipt.At)))];
            foreach (var kind in complete ? (DocumentKind[])[DocumentKind.Complete, DocumentKind.Public] : [DocumentKind.Public])
            {
                var (title, url) = await LinkAsync(turn, report, receipt.Number, kind, FileFormat.Word, cancellationToken);
                offered.Add((title + mark, url));
            }
        }

        turn.Say(complete ? "document.ready" : "document.ready-public", ("report", $"{partnership}, {report.Period.Name}"),
            ("expires", BrusselsTime.Time(turn.Now + Lifetime)));
        Offer(turn, offered);
        if (complete)
            await OfferFileAsync(turn, report, header.Receipt!, cancellationToken);
    }

    /// <summary>What may be read by others than the partnership's members.</summary>
    public async Task OfferPublicAsync(Turn turn, ReportKey report, string partnership, int version, CancellationToken cancellationToken)
    {
        turn.Say("group.document", ("report", $"{partnership}, {report.Period.Name}"), ("expires", BrusselsTime.Time(turn.Now + Lifetime)));
        Offer(turn,
        [
            await LinkAsync(turn, report, version, DocumentKind.Public, FileFormat.Word, cancellationToken),
            await LinkAsync(turn, report, version, DocumentKind.Public, FileFormat.Html, cancellationToken),
        ]);
    }

    private async Task OfferFileAsync(Turn turn, ReportKey report, SubmissionReceipt receipt, CancellationToken cancellationToken)
    {
        if (turn is { IsPersonal: true, Channel.FileConsent: true })
            await files.OfferAsync(turn, LinkTo(turn, report, receipt.Number, DocumentKind.Complete, FileFormat.Word), cancellationToken);
    }

    private async Task<List<(string Title, string Url)>> NewestAsync(Turn turn, ReportKey report, SubmissionReceipt receipt, bool complete,
        CancellationToken cancellationToken)
    {
        (DocumentKind Kind, FileFormat Format)[] kinds = [(DocumentKind.Complete, FileFormat.Word), (DocumentKind.Public, FileFormat.Word), (DocumentKind.Public, FileFormat.Html)];
        var offered = new List<(string Title, string Url)>();
        foreach (var (kind, format) in kinds.Where(file => complete || file.Kind == DocumentKind.Public))
            offered.Add(await LinkAsync(turn, report, receipt.Number, kind, format, cancellationToken));
        return offered;
    }

    private async Task<(string Title, string Url)> LinkAsync(
        Turn turn, ReportKey report, long version, DocumentKind kind, FileFormat format, CancellationToken cancellationToken)
    {
        var link = LinkTo(turn, report, version, kind, format);
        var token = await links.CreateAsync(link, cancellationToken);
        return (turn.Texts[$"document.link-{kind}-{format}"], $"{address.Base}/documents/{token}/{link.FileName}");
    }

    private static DocumentLink LinkTo(Turn turn, ReportKey report, long version, DocumentKind kind, FileFormat format) =>
        new(report, version, kind, format, turn.Now + Lifetime, kind == DocumentKind.Public ? "" : turn.Person.Key);

    private static void Offer(Turn turn, List<(string Title, string Url)> offered)
    {
        if (turn.Channel.Cards)
            turn.Reply.Card(LinksCard.Of(turn.Texts["document.links"], offered));
        else
            turn.Reply.Add(string.Join('\n', offered.Select(file => $"{file.Title}: {file.Url}")));
    }
}
