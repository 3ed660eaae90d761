using S3ReportBot.Channels.Cards;
using S3ReportBot.Commands;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Downloads;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`export`: the workbook and its tables by links; `page`: all standings in the browser. Both for the half-year now due or the one named.</summary>
internal sealed class ExportCommand(LeadLinks links, PublicAddress address) : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["export"] = new(ExportAsync),
        ["status page"] = new(PageAsync),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("export ", (turn, argument) => Leads(turn) && ReportingPeriod.TryParse(argument) is not null, new(ExportAsync)),
        new("status page ", (turn, argument) => Leads(turn) && ReportingPeriod.TryParse(argument) is not null, new(PageAsync)),
    ];

    private Task<NavigationResult> ExportAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        OfferAsync(turn, argument, "export", "export.ready", [LeadFile.Workbook, LeadFile.Status, LeadFile.Answers], cancellationToken);

    private Task<NavigationResult> PageAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        OfferAsync(turn, argument, "status page", "lead.page-ready", [LeadFile.Page], cancellationToken);

    private async Task<NavigationResult> OfferAsync(Turn turn, string argument, string word, string text, IReadOnlyList<LeadFile> files,
        CancellationToken cancellationToken)
    {
        if (!Leads(turn))
            return LeadWords.ForLeads(turn, word);
        var period = ReportingPeriod.TryParse(argument) ?? ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        var expires = turn.Now + LeadLinks.Lifetime;
        var offered = new List<(string Title, string Url)>();
        foreach (var file in files)
        {
            var link = new LeadLink(turn.Person.Key, file, period, expires);
            var token = await links.CreateAsync(link, cancellationToken);
            offered.Add((turn.Texts[$"export.link-{file}"], file == LeadFile.Page ? $"{address.Base}/status/{token}" : $"{address.Base}/exports/{token}/{link.FileName}"));
        }

        turn.Say(text, ("period", period.Name), ("expires", BrusselsTime.Time(expires)));
        LeadWords.SayOther(turn, word, period);
        if (turn.Channel.Cards)
            turn.Reply.Card(LinksCard.Of(turn.Texts["document.links"], offered));
        else
            turn.Reply.Add(string.Join('\n', offered.Select(file => $"{file.Title}: {file.Url}")));
        return NavigationResult.Stay;
    }

    private static bool Leads(Turn turn) => turn.Person.Memberships.Any(membership => membership.Role == Role.Lead && RoleTable.Allows(membership, Right.Export));
}
