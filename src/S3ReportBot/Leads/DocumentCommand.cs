using S3ReportBot.Commands;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`document NAME [PERIOD]`: what was submitted, to whoever may read it; the complete version only where the right says confidential.</summary>
internal sealed class DocumentCommand(Targets targets, ReportStore reports, DocumentMessage documents) : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>();

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("document ", async (turn, argument, token) => await MeantAsync(turn, argument, token) is not null, new(OfferAsync)),
    ];

    private async Task<Target?> MeantAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        await targets.FindAsync(turn, Right.ReadSubmitted, argument, cancellationToken) is { Rest: "" } target ? target : null;

    private async Task<NavigationResult> OfferAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var target = (await MeantAsync(turn, argument, cancellationToken))!;
        var header = (await reports.ReadAsync(target.Report, "", "", cancellationToken)).Header;
        if (header?.Receipt is null)
            turn.Say("document.not-submitted", ("report", target.Name));
        else
            await documents.OfferAllAsync(turn, target.Report, target.Partnership.Name, header, cancellationToken);
        LeadWords.SayOther(turn, $"document {target.Partnership.ShortName}", target.Period);
        return NavigationResult.Stay;
    }
}
