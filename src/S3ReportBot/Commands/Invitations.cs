using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Makes one-time codes: each for one partnership and one role, good for two weeks.</summary>
internal sealed class Invitations(InvitationStore store, InvitationCodes codes)
{
    /// <summary>The code is stored with the turn.</summary>
    /// <param name="period">Whose report the invited coordinator sees first.</param>
    public async Task<(string Code, DateTimeOffset Expires)> MakeAsync(Turn turn, Membership membership, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var code = await codes.ForAsync(turn.Id, turn.Now, cancellationToken);
        var invitation = new Invitation(membership, period, turn.Person.Key, turn.Now + Invitation.Lifetime, null);
        turn.BeforeCommit.Add(async token =>
        {
            await store.AddAsync(InvitationCodes.Plain(code), invitation, token);
            return true;
        });
        return (code, invitation.Expires);
    }
}
