using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>The partnership that a command names, and what stands around the name.</summary>
/// <param name="Period">As typed after the name; else the half-year now due.</param>
/// <param name="Rest">What follows name and period; empty if nothing does.</param>
internal sealed record Target(Partnership Partnership, ReportingPeriod Period, string Rest)
{
    public ReportKey Report => new(Partnership.Key, Period);

    public string Name => $"{Partnership.Name}, {Period.Name}";
}

/// <summary>Finds the partnership that is meant, among those where this person may do what the command does: any other is not there.</summary>
internal sealed class Targets(PartnershipDirectory listed, PartnershipStore made)
{
    /// <param name="argument">`NAME`, `NAME PERIOD`, either followed by more; a name may have several words or be a part that no other has.</param>
    /// <returns>Null where nothing is meant, so that the line is prose.</returns>
    public async Task<Target?> FindAsync(Turn turn, Right right, string argument, CancellationToken cancellationToken) =>
        !turn.Person.Memberships.Any(membership => RoleTable.Allows(membership, right)) ? null
        : Find(turn, right, listed.All, argument) ?? Find(turn, right, await MadeAsync(cancellationToken), argument);

    /// <summary>All partnerships of this person's scope, as they are listed.</summary>
    public async Task<IReadOnlyList<Partnership>> AllAsync(Person person, Right right, CancellationToken cancellationToken) =>
        [.. listed.All.Concat(await MadeAsync(cancellationToken)).DistinctBy(partnership => partnership.Key).Where(partnership => person.May(right, partnership.Key))];

    /// <summary>Those of this person's scope whose names are nearest to this one; none where it has no word in common with any.</summary>
    public async Task<IReadOnlyList<Partnership>> NearestAsync(Turn turn, Right right, string name, int count,
        CancellationToken cancellationToken) =>
        new PartnershipDirectory(await AllAsync(turn.Person, right, cancellationToken)).NearestAlike(name, count);

    private async Task<IReadOnlyList<Partnership>> MadeAsync(CancellationToken cancellationToken) =>
        [.. (await made.ListAsync(cancellationToken)).Select(partnership => Partnership.Named(partnership.Name, "")).OfType<Partnership>()];

    private static Target? Find(Turn turn, Right right, IReadOnlyList<Partnership> all, string argument)
    {
        var scope = new PartnershipDirectory([.. all.Where(partnership => turn.Person.May(right, partnership.Key))]);
        var typed = Find(turn, scope, argument.Split(' '));
        if (typed is { Rest: "" })
            return typed;
        // What is left over without the small words of a sentence is no better understood than with them.
        var plain = Find(turn, scope, LeadLine.WithoutSmallWords(argument).Split(' '));
        return plain is { Rest: "" } || typed is null ? plain : typed;
    }

    private static Target? Find(Turn turn, PartnershipDirectory scope, string[] words)
    {
        // The longest name counts: "Social Economy past events" is a partnership and a question.
        for (var length = words.Length; length > 0; length--)
            if (Named(scope, string.Join(' ', words[..length])) is { } partnership)
                return Of(turn, partnership, words[length..]);
        return null;
    }

    private static Target Of(Turn turn, Partnership partnership, string[] rest) => rest is [var first, ..] && ReportingPeriod.TryParse(first.ToUpperInvariant()) is { } period
        ? new Target(partnership, period, string.Join(' ', rest[1..]))
        : new Target(partnership, ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now)), string.Join(' ', rest));

    /// <summary>A bare number is no name: these lists are not numbered.</summary>
    private static Partnership? Named(PartnershipDirectory scope, string name) => name.All(char.IsAsciiDigit) ? null : scope.Find(name);
}
