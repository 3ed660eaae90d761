using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`status`: one's own reports; for a lead all partnerships in scope, page by page, filtered; `status NAME`: one.</summary>
internal sealed class StatusCommand(OwnReports own, StandingList standings, Targets targets, StatusDetail detail) : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["status"] = new(StatusAsync),
        ["more"] = new(MoreAsync),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("status ", (turn, argument) => turn.Person.IsLead && StatusQuery.Parse(argument, standings.Platforms) is not null, new(FilteredAsync)),
        .. LeadQuestion.Beginnings.Select(word => new ArgumentCommand($"{word} ",
            (turn, argument) => turn is { Person.IsLead: true, Current: null } && LeadQuestion.Read(argument) is not null,
            new((turn, argument, token) => SayAsync(turn, LeadQuestion.Read(argument)!, token)))),
        new("status ", async (turn, argument, token) => await NamedAsync(turn, argument, token) is not null, new(OneAsync)),
    ];

    private async Task<NavigationResult> StatusAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        await own.SayAsync(turn, cancellationToken);
        if (turn is { IsPersonal: true, Person.IsLead: true })
            return await SayAsync(turn, StatusQuery.All, cancellationToken);
        turn.Reply.Offer(turn.Report switch { null => ["start"], { IsOpen: true } => ["continue"], _ => [] });
        return NavigationResult.Stay;
    }

    private Task<NavigationResult> FilteredAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        SayAsync(turn, StatusQuery.Parse(argument, standings.Platforms)!, cancellationToken);

    private Task<NavigationResult> MoreAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        turn.Row.PendingQuestion?.More is { } more && turn.Person.IsLead
        ? SayAsync(turn, StatusQuery.Parse(more, standings.Platforms) ?? StatusQuery.All, cancellationToken)
        : Task.FromResult(CommandTable.MeansNothing(turn, "more"));

    private async Task<NavigationResult> SayAsync(Turn turn, StatusQuery query, CancellationToken cancellationToken)
    {
        var period = query.Period ?? ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        var all = await standings.OfAsync(turn.Person, period, cancellationToken);
        var fitting = all.Where(query.Fits).ToList();
        var page = fitting.Skip((query.Page - 1) * StatusQuery.PageSize).Take(StatusQuery.PageSize).ToList();
        turn.Say("status.lead-title", ("period", period.Name), ("submitted", all.Count(standing => standing.State is StandingState.Submitted or StandingState.Reopened)), ("count", all.Count));
        if (page.Count == 0)
        {
            turn.Say("status.lead-none");
            LeadWords.SayOther(turn, "status", period);
            return NavigationResult.Stay;
        }

        if (turn.Channel.Cards)
            turn.Reply.Card(StandingLines.Card(turn, page));
        else
            turn.Reply.Add(StatusTable.Of(turn, page));
        return fitting.Count > query.Page * StatusQuery.PageSize ? OfferMore(turn, query, fitting.Count) : Done(turn, period);
    }

    private static NavigationResult Done(Turn turn, ReportingPeriod period)
    {
        turn.Say("status.lead-how");
        LeadWords.SayOther(turn, "status", period);
        turn.Reply.Offer("status page", "export");
        return NavigationResult.Stay;
    }

    /// <summary>The list is read on before anything else is asked.</summary>
    private static NavigationResult OfferMore(Turn turn, StatusQuery query, int count)
    {
        turn.Say("status.lead-more", ("shown", query.Page * StatusQuery.PageSize), ("count", count));
        turn.Reply.Offer("more");
        turn.PendingQuestion = (turn.PendingQuestion ?? new PendingQuestion { Question = "", At = turn.Now })
            with { More = query.Next.ToString() };
        return NavigationResult.Quiet;
    }

    private async Task<Target?> NamedAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        await targets.FindAsync(turn, Right.ReadProgress, argument, cancellationToken) is { Rest: "" } target ? target : null;

    private async Task<NavigationResult> OneAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        await detail.SayAsync(turn, (await NamedAsync(turn, argument, cancellationToken))!, cancellationToken);
        return NavigationResult.Stay;
    }
}
