using S3ReportBot.Channels;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>`join CODE`: takes up an invitation, if whoever gave it may still give it, and tells those who are there already.</summary>
internal sealed class JoinCommand(
    InvitationStore store, PeopleStore people, PresentRights rights, MemberDirectory directory, Notices notices)
{
    public async Task<NavigationResult> RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.FailedJoinAttempts.AreTooMany(turn.Now))
        {
            turn.Say("join.too-many", ("until", BrusselsTime.Time(turn.FailedJoinAttempts.Until)));
            return NavigationResult.Stay;
        }

        var code = InvitationCodes.Plain(argument);
        if (await store.FindAsync(code, cancellationToken) is not { } found || !found.Invitation.IsGoodFor(turn.Id, turn.Now))
            return Refuse(turn);
        var (invitation, membership) = (found.Invitation, found.Invitation.Membership);
        var maker = await rights.OfAsync(invitation.By, cancellationToken);
        switch (CodeRule.Judge(membership, invitation.Made, maker, turn.Person))
        {
            case CodeVerdict.IsOver:
                return Refuse(turn);
            case CodeVerdict.IsOwn:
                turn.Say("join.own", ("partnership", membership.Name));
                return NavigationResult.Stay;
            case CodeVerdict.NeedsCoordinator:
                turn.Say("join.of-lead", ("partnership", membership.Name));
                return NavigationResult.Stay;
            default:
                turn.BeforeCommit.Add(token => store.RedeemAsync(code, invitation, found.ETag, turn.Person.Key, turn.Id, token));
                return await JoinAsync(turn, invitation, maker.Name, code, cancellationToken);
        }
    }

    private NavigationResult Refuse(Turn turn)
    {
        turn.BeforeCommit.Add(async token =>
        {
            await people.KeepFailedJoinAttemptsAsync(turn.Person.Key, turn.FailedJoinAttempts.OneMore(turn.Now), token);
            return true;
        });
        turn.Say("join.refused");
        return NavigationResult.Stay;
    }

    /// <param name="by">Name of whoever invited.</param>
    private async Task<NavigationResult> JoinAsync(
        Turn turn, Invitation invitation, string by, string code, CancellationToken cancellationToken)
    {
        var membership = invitation.Membership;
        // An attempt before this one may have given the right already.
        if (Admission.Add(turn, directory, people, membership, invitation.By) || invitation.RedeemedIn == turn.Id)
            await TellAsync(turn, invitation, by, cancellationToken);
        if (membership.Role == Role.Coordinator)
        {
            turn.JoinedBy = TurnId.Hash(code);
            turn.Say("join.done", ("partnership", membership.Name));
            return NavigationResult.Open(new ReportKey(membership.Partnership, invitation.Period), membership.Name);
        }

        turn.Say("join.lead", ("partnership", membership.Name));
        turn.Reply.Offer("status", "help");
        return NavigationResult.Stay;
    }

    private async Task TellAsync(Turn turn, Invitation invitation, string by, CancellationToken cancellationToken)
    {
        var (membership, person) = (invitation.Membership, turn.Person);
        var kind = membership.Role == Role.Lead ? NoticeKind.LeadJoined : NoticeKind.CoordinatorJoined;
        var report = new ReportKey(membership.Partnership, invitation.Period);
        notices.Stage(turn,
        [
            .. (await notices.CoordinatorsAsync(membership.Partnership, person.Key, cancellationToken)).Select(coordinator =>
                new Notice(kind, coordinator, report, membership.Name, turn.Id, turn.Now) { By = by, Name = person.Name }),
        ]);
    }
}
