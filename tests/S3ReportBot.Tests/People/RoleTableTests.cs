using S3ReportBot.Core.People;
using S3ReportBot.Tests.Architecture;

namespace S3ReportBot.Tests.People;

/// <summary>Every role and every right, against the table that docs/roles.md prints.</summary>
public sealed class RoleTableTests
{
    private const string Here = "ccre-s3", Elsewhere = "solar-energy";

    /// <summary>In the order of the page's columns.</summary>
    private static readonly Membership?[] Roles =
    [
        null, new(Here, "CCRE-S3", Role.Coordinator), new(Here, "CCRE-S3", Role.Lead), new(Here, "CCRE-S3", Role.Lead) { Confidential = true },
    ];

    private static readonly Dictionary<string, bool[]> Printed = Source.Files("docs", ".md").Single(file => file.Path == "docs/roles.md").Text.Split('\n')
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == Roles.Length + 1 && Enum.TryParse<Right>(cells[0], out _))
        .ToDictionary(cells => cells[0], cells => cells.Skip(1).Select(cell => cell == "yes").ToArray());

    public static TheoryData<Right> Rights => [.. Enum.GetValues<Right>()];

    [Theory, MemberData(nameof(Rights))]
    public void A_role_may_what_the_page_says(Right right) =>
        Assert.Equal(Printed[right.ToString()], Roles.Select(role => With(role).May(right, Here)));

    [Theory, MemberData(nameof(Rights))]
    public void No_role_reaches_beyond_its_partnership(Right right) =>
        Assert.All(Roles, role => Assert.False(With(role).May(right, Elsewhere)));

    [Theory, MemberData(nameof(Rights))]
    public void The_scope_of_all_is_a_leads_and_no_coordinators(Right right)
    {
        Assert.Equal(Printed[right.ToString()][2], With(new(Membership.Everywhere, "*", Role.Lead)).May(right, Elsewhere));
        Assert.False(With(new(Membership.Everywhere, "*", Role.Coordinator)).May(right, Elsewhere));
    }

    [Theory, MemberData(nameof(Rights))]
    public void Who_is_both_may_what_either_may_and_only_there(Right right)
    {
        var both = new Person("anna", "Anna", [new(Here, "CCRE-S3", Role.Coordinator), new(Elsewhere, "Solar Energy", Role.Lead)]);

        Assert.Equal((Printed[right.ToString()][1], Printed[right.ToString()][2]), (both.May(right, Here), both.May(right, Elsewhere)));
    }

    private static Person With(Membership? role) => new("anna", "Anna", role is null ? [] : [role]);
}
