using S3ReportBot.Channels;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>
/// `ask NAME to do SECTION`: the others are not asked its questions any more. Somebody who is no member gets a code to join with;
/// `anybody` opens the section to all again.
/// </summary>
internal sealed class AskCommand(MemberDirectory directory, ContactStore contacts, Invitations invitations, Notices notices)
    : ICommandModule
{
    private const string Between = " to do ";
    private static readonly string[] Everybody = ["anybody", "anyone", "everybody", "everyone", "all"];

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>();

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("ask ", (turn, argument) => Parts(argument) is { } parts && QuestionFinder.Find(turn.Form, parts.What).Count > 0, new(AskAsync, NeedsReport: true, Changes: true)),
    ];

    private static (string Name, string What)? Parts(string argument) => argument.LastIndexOf(Between, StringComparison.OrdinalIgnoreCase) is > 0 and var at
        ? (argument[..at].Trim(), argument[(at + Between.Length)..].Trim())
        : null;

    private async Task<NavigationResult> AskAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (name, what) = Parts(argument)!.Value;
        var sections = QuestionFinder.Sections(turn.Form, what);
        if (sections.Count == 0)
        {
            var section = turn.Form.SectionOf(QuestionFinder.Find(turn.Form, what)[0]);
            turn.Say("handed.whole-sections", ("name", name), ("section", section.Number.Length > 0 ? section.Number : section.Title));
            return NavigationResult.Stay;
        }

        if (Everybody.Contains(name.ToLowerInvariant()))
            return Hand(turn, sections, null, "handed.anybody");
        var members = (await directory.ReadAsync(turn.Report!.Key.Partnership, cancellationToken)).Members.Where(member => member.Role == Role.Coordinator).ToList();
        var found = Folded.Of(name) is "me" or "myself" ? members.FindAll(member => member.Person == turn.Person.Key) : Named(members, name);
        return found switch
        {
            [] => await InviteAsync(turn, sections, name, cancellationToken),
            [var member] when member.Person == turn.Person.Key =>
                Hand(turn, sections, section =>
                    new(section.Id, member.Person, member.Name, turn.Person.Name, "", true), "handed.done-self"),
            [var member] => await HandAsync(turn, sections, member, cancellationToken),
            _ => Which(turn, found),
        };
    }

    /// <summary>By the whole name, or else by a part of it.</summary>
    private static List<Member> Named(List<Member> members, string name)
    {
        var folded = Folded.Of(name);
        var whole = members.FindAll(member => Folded.Of(member.Name) == folded);
        return whole.Count > 0 ? whole : members.FindAll(member => Folded.Of(member.Name).Split(' ').Contains(folded));
    }

    private static NavigationResult Which(Turn turn, List<Member> members)
    {
        turn.Say("handed.which", ("names", string.Join(" / ", members.Select(member => member.Name))));
        return NavigationResult.Stay;
    }

    private async Task<NavigationResult> InviteAsync(Turn turn, IReadOnlyList<Section> sections, string name,
        CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        var (code, expires) = await invitations.MakeAsync(
            turn, new Membership(report.Key.Partnership, report.Partnership, Role.Coordinator), report.Key.Period, cancellationToken);
        turn.Say("handed.code", ("name", name), ("partnership", report.Partnership), ("code", code),
            ("expires", BrusselsTime.Time(expires)));
        var hash = TurnId.Hash(InvitationCodes.Plain(code));
        return Hand(turn, sections, section => new(section.Id, "", name, turn.Person.Name, hash, false), "handed.done-joining");
    }

    /// <summary>Who cannot be written to hears of it with the next message.</summary>
    private async Task<NavigationResult> HandAsync(Turn turn, IReadOnlyList<Section> sections, Member member,
        CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        var isReachable = (await contacts.ReadAsync(member.Person, cancellationToken)).Reachable is { Blocked: null };
        notices.Stage(turn, [new Notice(NoticeKind.Asked, member.Person, report.Key, report.Partnership, turn.Id, turn.Now)]);
        return Hand(turn, sections, section => new(section.Id, member.Person, member.Name, turn.Person.Name, "", false),
            isReachable ? "handed.done" : "handed.done-unreachable");
    }

    private static NavigationResult Hand(Turn turn, IReadOnlyList<Section> sections, Func<Section, HandedSection>? to, string says)
    {
        var others = (turn.Report!.Header?.Handed ?? []).Where(handed => !sections.Any(section => section.Id == handed.Section));
        var handed = to is null ? [] : sections.Select(to).ToList();
        turn.Report.Hand([.. others, .. handed]);
        turn.Say(says, ("name", handed.Count > 0 ? handed[0].Name : ""), ("sections", string.Join("; ", sections.Select(section => section.Heading))));
        return turn.Current is { } question && turn.Report.PassedOver(turn.Person.Key).Contains(question.Id)
            ? NavigationResult.Next(question.Id)
            : NavigationResult.Stay;
    }
}
