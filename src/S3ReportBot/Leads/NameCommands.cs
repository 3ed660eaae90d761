using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>
/// `names`: the partnerships that people put on the list themselves; `remove name NAME` takes one off, with those who fill in its reports.
/// </summary>
internal sealed class NameCommands(
    PartnershipStore made, PartnershipReports reports, MemberDirectory directory, PeopleStore people, ContactStore contacts,
    OverviewStore overview, Notices notices) : ICommandModule, IConfirmedCommand
{
    private const string Remove = "remove name";

    public ConfirmationKind Kind => ConfirmationKind.RemoveName;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["names"] = new(ListAsync),
        [Remove] = LeadWords.Usage(Remove),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new($"{Remove} ", async (turn, argument, token) => await MeantAsync(turn, argument, token) is not null, new(RemoveAsync)),
    ];

    private async Task<NavigationResult> ListAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.Person.IsLead)
            return LeadWords.ForLeads(turn, "names");
        var lines = new List<string>();
        foreach (var (key, name, by) in await InScopeAsync(turn, cancellationToken))
            lines.Add(turn.Reply.Text("names.line", ("partnership", name), ("name", await NameOfAsync(turn, by, cancellationToken)),
                ("count", (await directory.ReadAsync(key, cancellationToken)).Members.Count)));
        if (lines.Count == 0)
            turn.Say("names.none");
        else
            turn.Reply.Add(string.Join('\n', lines.Prepend(turn.Texts["names.title"]).Append(turn.Reply.Text("names.how"))));
        return NavigationResult.Stay;
    }

    private async Task<NavigationResult> RemoveAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (key, name, _) = (await MeantAsync(turn, argument, cancellationToken))!.Value;
        if (!(await reports.BegunAsync(key, turn.Now, cancellationToken)).Any(report => report.Header.Receipt is not null))
            return NavigationResult.Confirm(ConfirmationKind.RemoveName, argument);
        turn.Say("names.submitted", ("partnership", name));
        return NavigationResult.Stay;
    }

    /// <param name="argument">The name as it was typed.</param>
    public async Task AskAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await MeantAsync(turn, argument, cancellationToken) is not var (key, name, _))
        {
            turn.Say("names.gone");
            return;
        }

        turn.Say("names.ask", ("partnership", name));
        var members = (await directory.ReadAsync(key, cancellationToken)).Members;
        if (members.Count > 0)
            turn.Say("names.ask-members", ("names", string.Join(", ", members.Select(member => member.Name))));
        if (await reports.BegunAsync(key, turn.Now, cancellationToken) is { Count: > 0 } begun)
            turn.Say("names.ask-begun", ("reports", PartnershipReports.Names(begun)));
        turn.Say("names.ask-how");
        turn.Reply.Offer("yes", "no");
    }

    /// <summary>The rights go before the name: a crash between leaves a name, never a right.</summary>
    /// <param name="argument">The name as it was typed.</param>
    public async Task<NavigationResult> ActAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await MeantAsync(turn, argument, cancellationToken) is not var (key, name, _))
        {
            turn.Say("names.gone");
            return NavigationResult.Stay;
        }

        var members = (await directory.ReadAsync(key, cancellationToken)).Members;
        foreach (var member in members)
        {
            turn.BeforeCommit.Add(async token =>
            {
                await people.EndCodesAsync(member.Person, key, Role.Coordinator, turn.Now, token);
                return true;
            });
            turn.BeforeCommit.Add(token => people.RevokeAsync(member.Person, key, Role.Coordinator, token));
        }

        // By its mirror the same turn finds them again, so that it goes last.
        var report = new ReportKey(key, ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now)));
        notices.Stage(turn, [.. members.Where(member => member.Person != turn.Person.Key).Select(member =>
            new Notice(NoticeKind.CoordinatorRemoved, member.Person, report, name, turn.Id, turn.Now) { By = turn.Person.Name })]);
        foreach (var member in members)
            turn.BeforeCommit.Add(token => directory.RemoveAsync(key, member.Person, token));
        turn.BeforeCommit.Add(token => made.RemoveAsync(key, token));
        turn.BeforeCommit.Add(async token =>
        {
            foreach (var period in PeriodReader.All(BrusselsTime.Today(turn.Now)))
                await overview.ForgetAsync(new ReportKey(key, period), token);
            return true;
        });
        turn.Say("names.removed", ("partnership", name));
        return NavigationResult.Stay;
    }

    private async Task<string> NameOfAsync(Turn turn, string person, CancellationToken cancellationToken) =>
        person.Length > 0 && (await contacts.ReadAsync(person, cancellationToken)).Name is { Length: > 0 } name
            ? name
            : turn.Texts["person.unknown"];

    private async Task<IReadOnlyList<(string Key, string Name, string By)>> InScopeAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Person.IsLead
            ? [.. (await made.ListAsync(cancellationToken)).Where(partnership => turn.Person.May(Right.RemoveName, partnership.Key))]
            : [];

    /// <summary>An added name, whole or a part that no other added one has.</summary>
    private async Task<(string Key, string Name, string By)?> MeantAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var added = await InScopeAsync(turn, cancellationToken);
        var directoryOfAdded =
            new PartnershipDirectory([.. added.Select(partnership => Partnership.Named(partnership.Name, "")).OfType<Partnership>()]);
        return directoryOfAdded.Find(argument) is { } found ? added.First(partnership => partnership.Key == found.Key) : null;
    }
}
