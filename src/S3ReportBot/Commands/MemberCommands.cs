using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Leads;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Several people: members, invite, join.</summary>
internal sealed class MemberCommands(MemberDirectory directory, MemberList list, InvitationStore store, PeopleStore people, Invitations invitations) : ICommands
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["members"] = new(MembersAsync, NeedsReport: true),
        ["invite"] = new(InviteAsync, NeedsReport: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("join ", (_, argument) => InvitationCodes.LooksLikeOne(argument), new(JoinAsync)),
    ];

    private async Task<Move> MembersAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        await list.SayAsync(turn, turn.Report!.Key.Partnership, turn.Report.Partnership, cancellationToken);
        turn.Say("members.how");
        return Move.Stay;
    }

    private async Task<Move> InviteAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        var (code, expires) = await invitations.MakeAsync(
            turn, new Membership(report.Key.Partnership, report.Partnership, Role.Coordinator), report.Key.Period, cancellationToken);
        turn.Say("invite.code", ("partnership", report.Partnership), ("code", code), ("expires", Local.Time(expires)));
        return Move.Stay;
    }

    private async Task<Move> JoinAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Guesses.AreTooMany(turn.Now))
        {
            turn.Say("join.too-many", ("until", Local.Time(turn.Guesses.Until)));
            return Move.Stay;
        }

        var code = InvitationCodes.Plain(argument);
        var found = await store.FindAsync(code, cancellationToken);
        return found is { } invitation && invitation.Invitation.IsGoodFor(turn.Id, turn.Now) ? Join(turn, code, invitation) : Refuse(turn);
    }

    private Move Refuse(Turn turn)
    {
        turn.Effects.Add(async token =>
        {
            await people.KeepGuessesAsync(turn.Person.Key, turn.Guesses.OneMore(turn.Now), token);
            return true;
        });
        turn.Say("join.refused");
        return Move.Stay;
    }

    private Move Join(Turn turn, string code, (Invitation Invitation, string ETag) found)
    {
        var (invitation, membership) = (found.Invitation, found.Invitation.Membership);
        turn.Effects.Add(token => store.RedeemAsync(code, invitation, found.ETag, turn.Person.Key, turn.Id, token));
        Admission.Add(turn, directory, people, membership, invitation.By);
        if (membership.Role == Role.Coordinator)
        {
            turn.JoinedBy = TurnId.Hash(code);
            turn.Say("join.done", ("partnership", membership.Name));
            return Move.Open(new ReportKey(membership.Partnership, invitation.Period), membership.Name);
        }

        turn.Say("join.lead", ("partnership", membership.Name));
        turn.Reply.Offer("status", "help");
        return Move.Stay;
    }
}
