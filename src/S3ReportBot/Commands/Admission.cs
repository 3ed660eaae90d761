using S3ReportBot.Core.People;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Makes the person of this turn a member of a partnership: first in the directory that members see, then the right itself.</summary>
internal static class Admission
{
    /// <param name="by">Who invited; empty for the first coordinator.</param>
    /// <returns>False: that person was one before.</returns>
    public static bool Add(Turn turn, MemberDirectory directory, PeopleStore people, Membership membership, string by)
    {
        var person = turn.Person;
        if (person.Memberships.Any(present => present.Partnership == membership.Partnership && present.Role == membership.Role))
            return false;
        var member = new Member(person.Key, person.Name, membership.Role, by, turn.Now);
        turn.BeforeCommit.Add(async token =>
        {
            if (membership.Role == Role.Lead)
            {
                await directory.AddLeadAsync(membership.Partnership, member, token);
                return true;
            }

            var roll = await directory.ReadAsync(membership.Partnership, token);
            if (by.Length == 0 && roll.Members.Any(present => present.Person != person.Key))
                return false;
            return roll.Members.Any(present => present.Person == person.Key) || await directory.AddAsync(membership.Partnership, roll, member, token);
        });
        turn.BeforeCommit.Add(async token =>
        {
            await people.GrantAsync(person.Key, membership, token);
            return true;
        });
        turn.Person = person with { Memberships = [.. person.Memberships, membership] };
        return true;
    }
}
