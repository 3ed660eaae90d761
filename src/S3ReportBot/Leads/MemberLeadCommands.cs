using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>Who may do what, from a lead: `invite NAME coordinator / lead`, `members NAME`, `remove PERSON NAME`.</summary>
internal sealed class MemberLeadCommands(Targets targets, MemberList list, Invitations invitations, MemberDirectory directory,
    PeopleStore people, Notices notices) : ICommandModule, IConfirmedCommand
{
    private static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>().ToDictionary(role => role.ToString(), StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["remove"] = LeadWords.Usage("remove"),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("invite ", async (turn, argument, token) => await InvitedAsync(turn, argument, token) is not null, new(InviteAsync)),
        new("members ", async (turn, argument, token) => await ListedAsync(turn, argument, token) is not null, new(MembersAsync)),
        new("remove ", async (turn, argument, token) => await RemovedAsync(turn, argument, token) is not null,
            new((_, argument, _) => Task.FromResult(NavigationResult.Confirm(ConfirmationKind.Remove, argument)))),
    ];

    public ConfirmationKind Kind => ConfirmationKind.Remove;

    private async Task<(Target Target, Role Role)?> InvitedAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var split = argument.LastIndexOf(' ');
        return split > 0 && Roles.TryGetValue(argument[(split + 1)..], out var role)
            && await targets.FindAsync(turn, role == Role.Lead ? Right.InviteLead : Right.InviteCoordinator, argument[..split], cancellationToken) is { Rest: "" } target
            ? (target, role)
            : null;
    }

    private async Task<NavigationResult> InviteAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (target, role) = (await InvitedAsync(turn, argument, cancellationToken))!.Value;
        var (code, expires) = await invitations.MakeAsync(turn, new Membership(target.Partnership.Key, target.Partnership.Name, role), target.Period, cancellationToken);
        turn.Say(role == Role.Lead ? "invite.lead" : "invite.code", ("partnership", target.Partnership.Name), ("code", code),
            ("expires", BrusselsTime.Time(expires)));
        return NavigationResult.Stay;
    }

    private async Task<Target?> ListedAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        await targets.FindAsync(turn, Right.ReadMembers, argument, cancellationToken) is { Rest: "" } target ? target : null;

    private async Task<NavigationResult> MembersAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var target = (await ListedAsync(turn, argument, cancellationToken))!;
        await list.SayAsync(turn, target.Partnership.Key, target.Partnership.Name, cancellationToken);
        if (turn.Person.May(Right.Remove, target.Partnership.Key))
            turn.Say("members.lead-how", ("partnership", target.Partnership.Name));
        return NavigationResult.Stay;
    }

    /// <summary>The longest name of a partnership at the end, the rest names the person.</summary>
    private async Task<(Target Target, Member Member)?> RemovedAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var words = argument.Split(' ');
        for (var split = 1; split < words.Length; split++)
        {
            if (await targets.FindAsync(turn, Right.Remove, string.Join(' ', words[split..]), cancellationToken) is not { Rest: "" } target)
                continue;
            var name = Folded.Of(string.Join(' ', words[..split]));
            var called = (await list.OfAsync(target.Partnership.Key, cancellationToken)).Where(member => Folded.Of(member.Name) == name).ToList();
            if (called.Count > 0)
                return (target, called[0]);
        }

        return null;
    }

    private static string AskKey(Role role, int left) => (role, left) switch
    {
        (Role.Lead, 0) => "remove.ask-last-lead",
        (Role.Lead, _) => "remove.ask-lead",
        (_, 0) => "remove.ask-last-coordinator",
        _ => "remove.ask-coordinator",
    };

    public async Task AskAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await RemovedAsync(turn, argument, cancellationToken) is not var (target, member))
        {
            turn.Say("confirm.over");
            return;
        }

        var left = (await list.OfAsync(target.Partnership.Key, cancellationToken))
            .Count(other => other.Role == member.Role && other.Person != member.Person);
        turn.Say(AskKey(member.Role, left), ("name", member.Name), ("partnership", target.Partnership.Name),
            ("short", target.Partnership.ShortName), ("count", left));
        turn.Say("confirm.yes-or-no");
        turn.Reply.Offer("yes", "no");
    }

    /// <summary>
    /// The codes go first, then the right, then its mirror, by which the same turn finds its way again: a crash leaves a name in a list,
    /// never a right.
    /// </summary>
    public async Task<NavigationResult> ActAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await RemovedAsync(turn, argument, cancellationToken) is not var (target, member))
        {
            turn.Say("confirm.over");
            return NavigationResult.Stay;
        }

        var partnership = target.Partnership.Key;
        turn.BeforeCommit.Add(async token =>
        {
            await people.EndCodesAsync(member.Person, partnership, member.Role, turn.Now, token);
            return true;
        });
        turn.BeforeCommit.Add(token => people.RevokeAsync(member.Person, partnership, member.Role, token));
        if (member.Person != turn.Person.Key)
            notices.Stage(turn,
            [
                new Notice(member.Role == Role.Lead ? NoticeKind.LeadRemoved : NoticeKind.CoordinatorRemoved, member.Person, target.Report,
                    target.Partnership.Name, turn.Id, turn.Now) { By = turn.Person.Name },
            ]);
        turn.BeforeCommit.Add(token => member.Role == Role.Lead
            ? directory.RemoveLeadAsync(partnership, member.Person, token)
            : directory.RemoveAsync(partnership, member.Person, token));
        turn.Say(member.Role == Role.Lead ? "remove.lead" : "remove.coordinator", ("name", member.Name), ("partnership", target.Partnership.Name));
        return NavigationResult.Stay;
    }
}
