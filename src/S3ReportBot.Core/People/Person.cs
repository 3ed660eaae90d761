using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.People;

public enum Role
{
    Coordinator,
    Lead,
}

/// <summary>The right of a person to a partnership's reports.</summary>
/// <param name="Name">The partnership's name as people see it.</param>
public sealed record Membership(string Partnership, string Name, Role Role);

/// <summary>Somebody who talks to the bot.</summary>
/// <param name="Key">Channel-independent where the channel tells who it is, else channel and user id.</param>
public sealed record Person(string Key, string Name, IReadOnlyList<Membership> Memberships)
{
    public Membership? MembershipOf(string partnership) => Memberships.FirstOrDefault(membership => membership.Partnership == partnership);

    /// <summary>Whether this person may read and answer that partnership's reports.</summary>
    public bool MayAnswer(ReportKey report) => MembershipOf(report.Partnership) is { Role: Role.Coordinator };
}
