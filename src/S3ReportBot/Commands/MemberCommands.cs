using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Several people: members, invite, join.</summary>
internal sealed class MemberCommands(MemberDirectory directory, InvitationStore invitations, PeopleStore people, InvitationCodes codes) : ICommands
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

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
        var roll = await directory.ReadAsync(turn.Report!.Key.Partnership, cancellationToken);
        turn.Reply.Add(string.Join('\n', roll.Members
            .Select(member => turn.Reply.Text($"members.{member.Role}", ("name", member.Name), ("since", Local.Date(Local.Today(member.At)))))
            .Prepend(turn.Reply.Text("members.title", ("partnership", turn.Report.Partnership)))));
        turn.Say("members.how");
        return Move.Stay;
    }

    private async Task<Move> InviteAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        var code = await codes.ForAsync(turn.Id, turn.Now, cancellationToken);
        var invitation = new Invitation(
            new Membership(report.Key.Partnership, report.Partnership, Role.Coordinator), report.Key.Period, turn.Person.Key, turn.Now + Lifetime, null);
        turn.Effects.Add(async token =>
        {
            await invitations.AddAsync(InvitationCodes.Plain(code), invitation, token);
            return true;
        });
        turn.Say("invite.code", ("partnership", report.Partnership), ("code", code), ("expires", Local.Time(invitation.Expires)));
        return Move.Stay;
    }

    private async Task<Move> JoinAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var code = InvitationCodes.Plain(argument);
        var found = await invitations.FindAsync(code, cancellationToken);
        if (found is not { } invitation || invitation.Invitation.RedeemedBy is { } by && by != turn.Person.Key || invitation.Invitation.Expires < turn.Now)
        {
            turn.Say("join.refused");
            return Move.Stay;
        }

        var membership = invitation.Invitation.Membership;
        turn.Effects.Add(token => invitations.RedeemAsync(code, invitation.Invitation, invitation.ETag, turn.Person.Key, token));
        Admission.Add(turn, directory, people, membership, invitation.Invitation.By);
        turn.JoinedBy = TurnId.Hash(code);
        turn.Say("join.done", ("partnership", membership.Name));
        return Move.Open(new ReportKey(membership.Partnership, invitation.Invitation.Period), membership.Name);
    }
}
