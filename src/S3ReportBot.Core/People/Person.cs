using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.People;

/// <summary>Somebody who talks to the bot.</summary>
/// <param name="Key">Channel-independent where the channel tells who it is, else channel and user id.</param>
public sealed record Person(string Key, string Name, IReadOnlyList<Membership> Memberships)
{
    /// <summary>As a coordinator; null for everybody else.</summary>
    public Membership? MembershipOf(string partnership) => Coordinated.FirstOrDefault(membership => membership.Partnership == partnership);

    /// <summary>The partnerships whose reports this person fills in.</summary>
    public IEnumerable<Membership> Coordinated => Memberships.Where(membership => membership.Role == Role.Coordinator);

    /// <summary>
    /// By partnership, when this person was removed from it last: codes of before, that they made or kept, are over, whatever role they were
    /// given since.
    /// </summary>
    public IReadOnlyDictionary<string, DateTimeOffset> CodesEnded { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>The partnerships that this person led until somebody removed them.</summary>
    public IReadOnlySet<string> Led { get; init; } = new HashSet<string>();

    /// <summary>Answers for that partnership's reports, or did so until somebody removed them.</summary>
    public bool LeadsOrLed(string partnership) => Leads(partnership) || Led.Contains(partnership);

    /// <summary>Answers for that partnership's reports.</summary>
    private bool Leads(string partnership) => Memberships.Any(membership => membership.Role == Role.Lead && membership.Covers(partnership));

    /// <summary>Answers for at least one partnership.</summary>
    public bool IsLead => Memberships.Any(membership => membership.Role == Role.Lead);

    /// <summary>Answers for all partnerships, and so fills in none: whoever leads one reads no drafts there.</summary>
    public bool LeadsAllAndFillsInNone =>
        !Coordinated.Any() && Memberships.Any(membership => membership is { Role: Role.Lead, Partnership: Membership.Everywhere });

    /// <summary>With the rights of a lead alone: what a list for leads shows, whatever else this person does.</summary>
    public Person AsLead => this with { Memberships = [.. Memberships.Where(membership => membership.Role == Role.Lead)] };

    /// <summary>The one check of every command and every read.</summary>
    public bool May(Right right, string partnership) =>
        Memberships.Any(membership => membership.Covers(partnership) && RoleTable.Allows(membership, right));

    /// <summary>Whether this person may read and answer that partnership's reports.</summary>
    public bool MayAnswer(ReportKey report) => May(Right.ReadDraft, report.Partnership) && May(Right.Answer, report.Partnership);
}
