using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Several people: members, invite, join.</summary>
internal sealed class MemberCommands(MemberList list, Invitations invitations, JoinCommand join) : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["members"] = new(MembersAsync, NeedsReport: true),
        ["invite"] = new(InviteAsync, NeedsReport: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("join ", (_, argument) => InvitationCodes.LooksLikeOne(argument), new(join.RunAsync)),
    ];

    private async Task<NavigationResult> MembersAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        await list.SayAsync(turn, turn.Report!.Key.Partnership, turn.Report.Partnership, cancellationToken);
        turn.Say("members.how");
        return NavigationResult.Stay;
    }

    private async Task<NavigationResult> InviteAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        var (code, expires) = await invitations.MakeAsync(
            turn, new Membership(report.Key.Partnership, report.Partnership, Role.Coordinator), report.Key.Period, cancellationToken);
        turn.Say("invite.code", ("partnership", report.Partnership), ("code", code), ("expires", BrusselsTime.Time(expires)));
        return NavigationResult.Stay;
    }
}
