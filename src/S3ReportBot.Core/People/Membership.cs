namespace S3ReportBot.Core.People;

public enum Role
{
    /// <summary>Fills in the reports of a partnership.</summary>
    Coordinator,

    /// <summary>Answers for the reports of a partnership, or of all: sees how far they are and what was submitted, never a draft.</summary>
    Lead,
}

/// <summary>The right of a person to a partnership's reports.</summary>
/// <param name="Partnership">The partnership's key; for a lead of all <see cref="Everywhere"/>.</param>
/// <param name="Name">The partnership's name as people see it.</param>
public sealed record Membership(string Partnership, string Name, Role Role)
{
    /// <summary>The scope of a lead of all partnerships. No partnership's key is a star.</summary>
    public const string Everywhere = "*";

    /// <summary>Of a lead: may read the confidential part of what was submitted, and how far that part is.</summary>
    public bool Confidential { get; init; }

    public bool Covers(string partnership) => Partnership == partnership || (Role == Role.Lead && Partnership == Everywhere);
}
