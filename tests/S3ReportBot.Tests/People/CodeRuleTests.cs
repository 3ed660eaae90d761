using S3ReportBot.Core.People;

namespace S3ReportBot.Tests.People;

/// <summary>Whom a code admits, for every role of whoever made it and whoever uses it.</summary>
public sealed class CodeRuleTests
{
    private const string Here = "ccre-s3", Elsewhere = "solar-energy";
    private static readonly DateTimeOffset Made = new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    // made by                  for            used by              verdict
    [InlineData("coordinator", "coordinator", "nobody", CodeVerdict.Admits)]
    [InlineData("coordinator", "coordinator", "lead", CodeVerdict.Admits)]
    [InlineData("coordinator", "coordinator", "lead of all", CodeVerdict.Admits)]
    [InlineData("coordinator and lead", "coordinator", "lead", CodeVerdict.Admits)]
    [InlineData("coordinator", "lead", "nobody", CodeVerdict.IsOver)]
    [InlineData("coordinator elsewhere", "coordinator", "nobody", CodeVerdict.IsOver)]
    [InlineData("coordinator elsewhere", "coordinator", "lead", CodeVerdict.IsOver)]
    [InlineData("lead", "coordinator", "nobody", CodeVerdict.Admits)]
    [InlineData("lead", "coordinator", "coordinator elsewhere", CodeVerdict.Admits)]
    [InlineData("lead", "coordinator", "lead elsewhere", CodeVerdict.Admits)]
    [InlineData("lead", "coordinator", "lead", CodeVerdict.NeedsCoordinator)]
    [InlineData("lead", "coordinator", "lead of all", CodeVerdict.NeedsCoordinator)]
    [InlineData("lead", "coordinator", "confidential lead", CodeVerdict.NeedsCoordinator)]
    [InlineData("lead of all", "coordinator", "lead", CodeVerdict.NeedsCoordinator)]
    [InlineData("lead", "lead", "nobody", CodeVerdict.Admits)]
    [InlineData("lead of all", "lead", "coordinator", CodeVerdict.Admits)]
    [InlineData("lead elsewhere", "coordinator", "nobody", CodeVerdict.IsOver)]
    [InlineData("lead elsewhere", "lead", "nobody", CodeVerdict.IsOver)]
    [InlineData("nobody", "coordinator", "nobody", CodeVerdict.IsOver)]
    [InlineData("nobody", "lead", "lead", CodeVerdict.IsOver)]
    public void A_code_admits_by_the_rights_of_this_moment(string maker, string role, string holder, CodeVerdict verdict) =>
        Assert.Equal(verdict, CodeRule.Judge(Offered(role), Made, Person("maker", maker), Person("holder", holder)));

    [Theory]
    [InlineData("coordinator", "coordinator"), InlineData("lead", "coordinator"), InlineData("lead", "lead"), InlineData("coordinator and lead", "coordinator")]
    public void Nobody_uses_a_code_of_their_own(string maker, string role) =>
        Assert.Equal(CodeVerdict.IsOwn, CodeRule.Judge(Offered(role), Made, Person("maker", maker), Person("maker", maker)));

    [Theory]
    [InlineData(-1, Here, CodeVerdict.Admits), InlineData(0, Here, CodeVerdict.IsOver), InlineData(1, Here, CodeVerdict.IsOver), InlineData(1, Elsewhere, CodeVerdict.Admits)]
    public void What_was_made_before_its_maker_was_removed_admits_nobody(int minutesLater, string removedFrom, CodeVerdict verdict)
    {
        var maker = Person("maker", "coordinator and lead") with { CodesEnded = new Dictionary<string, DateTimeOffset> { [removedFrom] = Made.AddMinutes(minutesLater) } };

        Assert.Equal(verdict, CodeRule.Judge(Offered("coordinator"), Made, maker, Person("holder", "nobody")));
    }

    [Theory]
    [InlineData(-1, Here, CodeVerdict.Admits), InlineData(1, Here, CodeVerdict.IsOver), InlineData(1, Elsewhere, CodeVerdict.Admits)]
    public void What_was_made_before_its_holder_was_removed_brings_nobody_back(int minutesLater, string removedFrom, CodeVerdict verdict)
    {
        var holder = Person("holder", "nobody") with { CodesEnded = new Dictionary<string, DateTimeOffset> { [removedFrom] = Made.AddMinutes(minutesLater) } };

        Assert.Equal(verdict, CodeRule.Judge(Offered("coordinator"), Made, Person("maker", "lead"), holder));
    }

    [Theory]
    [InlineData("lead", Here, CodeVerdict.NeedsCoordinator), InlineData("coordinator", Here, CodeVerdict.Admits), InlineData("lead", Elsewhere, CodeVerdict.Admits)]
    public void Whoever_has_led_is_as_who_leads(string maker, string led, CodeVerdict verdict) =>
        Assert.Equal(verdict, CodeRule.Judge(Offered("coordinator"), Made, Person("maker", maker), Person("holder", "nobody") with { Led = new HashSet<string> { led } }));

    private static Membership Offered(string role) => new(Here, "CCRE-S3", Enum.Parse<Role>(role, ignoreCase: true));

    private static Person Person(string key, string roles) => new(key, key, roles switch
    {
        "nobody" => [],
        "coordinator" => [new(Here, "CCRE-S3", Role.Coordinator)],
        "coordinator elsewhere" => [new(Elsewhere, "Solar Energy", Role.Coordinator)],
        "coordinator and lead" => [new(Here, "CCRE-S3", Role.Coordinator), new(Here, "CCRE-S3", Role.Lead)],
        "lead" => [new(Here, "CCRE-S3", Role.Lead)],
        "confidential lead" => [new(Here, "CCRE-S3", Role.Lead) { Confidential = true }],
        "lead elsewhere" => [new(Elsewhere, "Solar Energy", Role.Lead)],
        "lead of all" => [new(Membership.Everywhere, "*", Role.Lead)],
        var other => throw new ArgumentException(other, nameof(roles)),
    });
}
