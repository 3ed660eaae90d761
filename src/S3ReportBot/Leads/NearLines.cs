using S3ReportBot.Commands;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Texts;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>
/// Lines of leads that are not understood as a whole: says which part was not, the person or the partnership, with the nearest lines as
/// buttons. Only where no question waits, whose answer the line may be; and after all commands that do understand it.
/// </summary>
internal sealed class NearLines(Targets targets, MemberList list) : ICommandModule
{
    private const int Shown = 3, MostWords = 6, FewestLetters = 4;
    private const string Remove = "remove", Invite = "invite";

    private static readonly (string Word, Right Right)[] Lines =
    [
        ("status", Right.ReadProgress), ("members", Right.ReadMembers), ("nudge", Right.Nudge), ("document", Right.ReadSubmitted),
        ("reopen", Right.Reopen), (Remove, Right.Remove), (Invite, Right.InviteCoordinator),
    ];

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>();

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        .. Lines.Select(line => new ArgumentCommand(
            $"{line.Word} ",
            async (turn, argument, token) =>
                turn is { Person.IsLead: true, Current: null } && !argument.EndsWith('?') && argument.Length <= Partnership.LongestName
                && (await NamedAsync(turn, line.Right, argument, token) is not null
                    || await IsNearAsync(turn, line.Word, line.Right, argument, token)),
            new((turn, argument, token) => SayAsync(turn, line.Word, line.Right, argument, token)))),
    ];

    /// <summary>The partnership that is named anywhere to the end, with the words before it.</summary>
    private async Task<(string Before, Target Target)?> NamedAsync(Turn turn, Right right, string argument,
        CancellationToken cancellationToken)
    {
        var words = argument.Split(' ');
        for (var split = 0; split < words.Length; split++)
            if (TellsName(words[split..])
                && await targets.FindAsync(turn, right, string.Join(' ', words[split..]), cancellationToken) is { } target)
                return (string.Join(' ', words[..split]), target);
        return null;
    }

    /// <summary>`so far` is a part of some name too.</summary>
    private static bool TellsName(string[] words) =>
        LeadLine.WithoutSmallWords(string.Join(' ', words)).Split(' ')[0] is var first
            && (first.Length >= FewestLetters || first.Any(char.IsUpper));

    private async Task<bool> IsNearAsync(Turn turn, string word, Right right, string argument, CancellationToken cancellationToken)
    {
        var name = NameIn(word, argument);
        return name.Split(' ').Length <= MostWords && (await targets.NearestAsync(turn, right, name, 1, cancellationToken)).Count > 0;
    }

    private static string NameIn(string word, string argument) =>
        word == Remove ? LeadLine.PersonAnd(argument).Name : LeadLine.Parts(argument).Name;

    private async Task<NavigationResult> SayAsync(Turn turn, string word, Right right, string argument, CancellationToken cancellationToken)
    {
        var named = await NamedAsync(turn, right, argument, cancellationToken);
        if (named is not var (before, target))
            await SayNearestAsync(turn, word, right, argument, cancellationToken);
        else if (word == Remove)
            await SayMembersAsync(turn, LeadLine.WithoutSmallWords(before), target.Partnership, cancellationToken);
        else if (word == Invite)
            Offer(turn, "lead.invite-role", [.. Roles(target.Partnership)]);
        else
            Offer(turn, "lead.rest", [$"{word} {target.Partnership.ShortName}"],
                ("partnership", target.Partnership.Name));
        return NavigationResult.Stay;
    }

    private static IEnumerable<string> Roles(Partnership partnership) =>
        Enum.GetNames<Role>().Select(role => $"{Invite} {partnership.ShortName} {role.ToLowerInvariant()}");

    private async Task SayNearestAsync(Turn turn, string word, Right right, string argument, CancellationToken cancellationToken)
    {
        var name = NameIn(word, argument);
        var nearest = (await targets.NearestAsync(turn, right, name, Shown, cancellationToken))
            .Select(partnership => partnership.ShortName);
        var period = LeadLine.Parts(argument).Period is { } typed ? $" {typed}" : "";
        Offer(turn, "lead.no-partnership", [.. nearest.Select(near => word switch
        {
            Remove => $"{Remove} {LeadLine.PersonAnd(argument).Person} {near}",
            Invite => $"{Invite} {near} coordinator",
            _ => $"{word} {near}{period}",
        })], ("name", name));
    }

    private async Task SayMembersAsync(Turn turn, string name, Partnership partnership, CancellationToken cancellationToken)
    {
        var members = await list.OfAsync(partnership.Key, cancellationToken);
        if (members.Count == 0)
            turn.Say("lead.nobody", ("partnership", partnership.Name));
        else
            Offer(turn, "lead.no-person",
                [.. members.OrderByDescending(member => EditDistance.Likeness(Folded.Of(name), Folded.Of(member.Name))).Take(Shown)
                    .Select(member => $"{Remove} {member.Name} {partnership.ShortName}")],
                ("name", name), ("partnership", partnership.Name));
    }

    private static void Offer(Turn turn, string key, IReadOnlyList<string> lines, params (string Name, object Value)[] facts)
    {
        turn.Reply.Add(
            string.Join('\n', lines.Select(line => turn.Reply.Text("lead.line", ("line", line))).Prepend(turn.Reply.Text(key, facts))));
        turn.Reply.Offer(lines);
    }
}
