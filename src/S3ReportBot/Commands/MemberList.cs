using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Who coordinates a partnership, who leads it, and who invited whom.</summary>
internal sealed class MemberList(MemberDirectory directory, ContactStore contacts, ConfiguredLeads configured)
{
    /// <returns>Coordinators, then the leads that were invited, for this partnership or for all.</returns>
    public async Task<IReadOnlyList<Member>> OfAsync(string partnership, CancellationToken cancellationToken)
    {
        var roll = await directory.ReadAsync(partnership, cancellationToken);
        var leads = await directory.LeadsAsync(cancellationToken);
        return [.. roll.Members, .. leads.Where(lead => lead.Partnership == partnership || lead.Partnership == Membership.Everywhere).Select(lead => lead.Member)];
    }

    /// <summary>Names of the leads of a partnership, invited or by configuration; each once.</summary>
    public async Task<IReadOnlyList<string>> LeadsAsync(string partnership, CancellationToken cancellationToken)
    {
        var members = await OfAsync(partnership, cancellationToken);
        return [.. members.Where(member => member.Role == Role.Lead).Select(member => member.Name)
            .Concat(Configured(partnership).Select(lead => lead.Name)).Distinct()];
    }

    public async Task SayAsync(Turn turn, string partnership, string name, CancellationToken cancellationToken)
    {
        var members = await OfAsync(partnership, cancellationToken);
        var lines = new List<string> { turn.Reply.Text("members.title", ("partnership", name)) };
        foreach (var member in members)
        {
            var by = await InvitedByAsync(turn, member, members, cancellationToken);
            lines.Add(turn.Reply.Text($"members.{member.Role}", ("name", member.Name),
                ("since", BrusselsTime.Date(BrusselsTime.Today(member.At))), ("by", by)));
        }

        lines.AddRange(Configured(partnership).Select(lead => turn.Reply.Text("members.configured", ("name", lead.Name))));
        if (members.All(member => member.Role != Role.Coordinator))
            lines.Add(turn.Reply.Text("members.no-coordinator"));
        turn.Reply.Add(string.Join('\n', lines));
    }

    /// <summary>Whoever has invited may be no member any more, and is named all the same.</summary>
    private async Task<string> InvitedByAsync(Turn turn, Member member, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        if (member.By.Length == 0 || member.By == member.Person)
            return member.Role == Role.Coordinator ? turn.Texts["members.first"] : "";
        var name = members.FirstOrDefault(other => other.Person == member.By)?.Name
            ?? configured.All.FirstOrDefault(lead => lead.Person == member.By)?.Name
            ?? (await contacts.ReadAsync(member.By, cancellationToken)).Name;
        return name.Length > 0 ? turn.Reply.Text("members.invited-by", ("name", name)) : turn.Texts["members.invited"];
    }

    private IEnumerable<ConfiguredLead> Configured(string partnership) => configured.All.Where(lead => lead.Memberships.Any(right => right.Covers(partnership)));
}
