using S3ReportBot.Core.People;

namespace S3ReportBot.Turns;

/// <summary>A lead by the operator's configuration: the first ones, whom nobody could invite.</summary>
/// <param name="Person">The key under which the bot knows this person in Teams.</param>
internal sealed record ConfiguredLead(string Person, string Name, IReadOnlyList<Membership> Memberships);

/// <summary>The leads of the setting `Leads`. Their rights are in no table: whoever leaves the setting has them no more after the next start.</summary>
internal sealed class ConfiguredLeads(IReadOnlyList<ConfiguredLead> all)
{
    private readonly ILookup<string, Membership> _rights =
        all.SelectMany(lead => lead.Memberships.Select(right => (lead.Person, right))).ToLookup(right => right.Person, right => right.right);

    public IReadOnlyList<ConfiguredLead> All => all;

    /// <summary>The person with the rights that the setting gives beside the stored ones.</summary>
    public Person With(Person person) => _rights.Contains(person.Key)
        ? person with { Memberships = [.. person.Memberships, .. _rights[person.Key]] }
        : person;
}
