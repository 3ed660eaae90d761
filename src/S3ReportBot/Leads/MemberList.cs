using S3ReportBot.Commands;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>Who coordinates a partnership and who leads it.</summary>
internal sealed class MemberList(MemberDirectory directory, ConfiguredLeads configured)
{
    /// <returns>Coordinators, then the leads that were invited, for this partnership or for all.</returns>
    public async Task<IReadOnlyList<Member>> OfAsync(string partnership, CancellationToken cancellationToken)
    {
        var roll = await directory.ReadAsync(partnership, cancellationToken);
        var leads = await directory.LeadsAsync(cancellationToken);
        return [.. roll.Members, .. leads.Where(lead => lead.Partnership == partnership || lead.Partnership == Membership.Everywhere).Select(lead => lead.Member)];
    }

    public async Task SayAsync(Turn turn, string partnership, string name, CancellationToken cancellationToken)
    {
        var members = await OfAsync(partnership, cancellationToken);
        var lines = members.Select(member => turn.Reply.Text($"members.{member.Role}", ("name", member.Name), ("since", Local.Date(Local.Today(member.At)))))
            .Concat(Configured(partnership).Select(lead => turn.Reply.Text("members.configured", ("name", lead.Name))))
            .Prepend(turn.Reply.Text("members.title", ("partnership", name)));
        turn.Reply.Add(string.Join('\n', members.Any(member => member.Role == Role.Coordinator) ? lines : lines.Append(turn.Reply.Text("members.no-coordinator"))));
    }

    private IEnumerable<ConfiguredLead> Configured(string partnership) => configured.All.Where(lead => lead.Memberships.Any(right => right.Covers(partnership)));
}
