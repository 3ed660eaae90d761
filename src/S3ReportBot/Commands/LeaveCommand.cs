using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>
/// `leave`: gives the place as a coordinator back, after one question. Of a partnership of which nothing was written the place is free
/// again; else what was written waits for whoever a lead invites.
/// </summary>
internal sealed class LeaveCommand(
    MemberDirectory directory, PeopleStore people, PartnershipStore made, PartnershipReports reports, MemberList list, Forms forms)
    : ICommandModule, IConfirmedCommand
{
    public ConfirmationKind Kind => ConfirmationKind.Leave;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["leave"] = new((turn, _, _) =>
            Task.FromResult(NavigationResult.Confirm(ConfirmationKind.Leave, turn.Report!.Key.Partnership)), NeedsReport: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];

    /// <param name="argument">Key of the partnership.</param>
    public async Task AskAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Person.MembershipOf(argument) is not { } membership)
        {
            turn.Say("leave.not-there");
            return;
        }

        turn.Say("leave.ask", ("partnership", membership.Name));
        var place = await PlaceAsync(turn, argument, cancellationToken);
        var leads = await list.LeadsAsync(argument, cancellationToken);
        if (place.Others.Count > 0)
            turn.Say("leave.ask-others", ("names", string.Join(", ", place.Others.Select(member => member.Name))));
        else if (place.IsFreeAfter)
            turn.Say("leave.ask-free");
        else
            turn.Say(leads.Count > 0 ? "leave.ask-last-leads" : "leave.ask-last", ("reports", PartnershipReports.Names(place.Begun)),
                ("leads", string.Join(", ", leads)));
        turn.Say("leave.ask-how");
        turn.Reply.Offer("yes", "no");
    }

    /// <summary>The right goes first, then its mirror: a crash between leaves a name in a list, never a right.</summary>
    /// <param name="argument">Key of the partnership.</param>
    public async Task<NavigationResult> ActAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Person.MembershipOf(argument) is not { } membership)
        {
            turn.Say("leave.not-there");
            return NavigationResult.Stay;
        }

        var (person, place) = (turn.Person, await PlaceAsync(turn, argument, cancellationToken));
        if (!place.IsFreeAfter)
            turn.BeforeCommit.Add(async token =>
            {
                await people.EndCodesAsync(person.Key, argument, Role.Coordinator, turn.Now, token);
                return true;
            });
        turn.BeforeCommit.Add(token => people.RevokeAsync(person.Key, argument, Role.Coordinator, token));
        turn.BeforeCommit.Add(token => place.IsFreeAfter
            ? directory.GiveBackAsync(argument, place.Roll, person.Key, token)
            : directory.RemoveAsync(argument, person.Key, token));
        if (place.IsFreeAfter)
            turn.BeforeCommit.Add(token => made.RemoveAsync(argument, token));
        turn.Say("leave.done", ("partnership", membership.Name));
        if (place.IsFreeAfter)
            turn.Say(await IsMadeAsync(argument, cancellationToken) ? "leave.done-off-the-list" : "leave.done-free");
        else if (place.Others.Count == 0)
            turn.Say("leave.done-last");
        return Away(turn, membership);
    }

    /// <summary>The conversation works on no report any more.</summary>
    private NavigationResult Away(Turn turn, Membership left)
    {
        turn.Person = turn.Person with { Memberships = [.. turn.Person.Memberships.Where(membership => membership != left)] };
        (turn.Report, turn.Last, turn.Earlier, turn.Form) = (null, null, null, forms.Current);
        turn.Reply.Offer("start", "status");
        return NavigationResult.Leave;
    }

    private async Task<bool> IsMadeAsync(string partnership, CancellationToken cancellationToken) =>
        (await made.ListAsync(cancellationToken)).Any(other => other.Key == partnership);

    private async Task<Place> PlaceAsync(Turn turn, string partnership, CancellationToken cancellationToken)
    {
        var roll = await directory.ReadAsync(partnership, cancellationToken);
        return new Place(roll, [.. roll.Members.Where(member => member.Role == Role.Coordinator && member.Person != turn.Person.Key)],
            await reports.BegunAsync(partnership, turn.Now, cancellationToken));
    }

    /// <param name="Others">Coordinators who stay.</param>
    private sealed record Place(MemberRoll Roll, IReadOnlyList<Member> Others,
        IReadOnlyList<(ReportingPeriod Period, ReportHeader Header)> Begun)
    {
        /// <summary>Nobody stays, and there is nothing that the next one must not read.</summary>
        public bool IsFreeAfter => Others.Count == 0 && Begun.Count == 0;
    }
}
