using S3ReportBot.Core.People;
using S3ReportBot.Storage.People;

namespace S3ReportBot.Turns;

/// <summary>What somebody may do at this moment, stored or by configuration: asked where a right was given earlier, by a link or a code.</summary>
internal sealed class PresentRights(PeopleStore people, ConfiguredLeads configured)
{
    /// <returns>Without any right for whoever is not known.</returns>
    public async Task<Person> OfAsync(string person, CancellationToken cancellationToken) => person.Length == 0
        ? new Person("", "", [])
        : configured.With((await people.ReadAsync(person, "", "", cancellationToken)).Person);
}
