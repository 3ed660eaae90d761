namespace S3ReportBot.Core.People;

/// <summary>What can be done with a partnership's reports.</summary>
public enum Right
{
    /// <summary>Read answers that are not submitted, and who gave them.</summary>
    ReadDraft,

    /// <summary>Change answers and submit.</summary>
    Answer,

    /// <summary>See how far the report is: counts, names of questions, reminders. No answer.</summary>
    ReadProgress,

    /// <summary>Read what was submitted, without the confidential part.</summary>
    ReadSubmitted,

    /// <summary>See how far the confidential part is, and read it once it is submitted.</summary>
    ReadConfidential,

    /// <summary>See who coordinates and who leads.</summary>
    ReadMembers,
    InviteCoordinator,
    InviteLead,

    /// <summary>Take somebody's role away.</summary>
    Remove,

    /// <summary>See which names people put on the list of partnerships, and take one off.</summary>
    RemoveName,

    /// <summary>Remind those who have not submitted, now.</summary>
    Nudge,
    Reopen,

    /// <summary>Move the deadline.</summary>
    MoveDeadline,

    /// <summary>Take status and submitted answers away as a workbook.</summary>
    Export,
}

/// <summary>Who may do what, in one table (docs/roles.md). Whoever has no role in a partnership may do nothing there.</summary>
public static class RoleTable
{
    private static readonly HashSet<Right> OfCoordinators =
    [
        Right.ReadDraft, Right.Answer, Right.ReadProgress, Right.ReadSubmitted, Right.ReadConfidential,
        Right.ReadMembers, Right.InviteCoordinator,
    ];

    private static readonly HashSet<Right> OfLeads =
    [
        Right.ReadProgress, Right.ReadSubmitted, Right.ReadMembers, Right.InviteCoordinator, Right.InviteLead,
        Right.Remove, Right.RemoveName, Right.Nudge, Right.Reopen, Right.MoveDeadline, Right.Export,
    ];

    /// <summary>What whoever gives that role away must be allowed.</summary>
    public static Right ToInvite(Role role) => role switch
    {
        Role.Coordinator => Right.InviteCoordinator,
        Role.Lead => Right.InviteLead,
        var other => throw new InvalidOperationException($"Nobody invites a {other}."),
    };

    /// <summary>Within the partnerships that the membership covers.</summary>
    public static bool Allows(Membership membership, Right right) => membership.Role switch
    {
        Role.Coordinator => OfCoordinators.Contains(right),
        Role.Lead => OfLeads.Contains(right) || (right == Right.ReadConfidential && membership.Confidential),
        var other => throw new InvalidOperationException($"No permissions for {other}."),
    };
}
