using S3ReportBot.Storage.Vocabulary;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.People;

/// <summary>Who fills in a partnership's reports and who leads: the mirror of the rights in <see cref="PeopleStore"/>.</summary>
public sealed class MemberDirectory(ITables tables)
{
    // One row that every joining replaces, so that two people cannot both become the first coordinator.
    private const string Roll = "b";
    private const string Members = "m";

    // Leads of one partnership and of all stand together: a few rows, read at once. No partnership's own partition begins with a separator.
    private const string AllLeads = "~leads";
    private readonly ITable _directory = tables.Table(TableNames.Directory);

    /// <returns>The coordinators, in the order of their keys.</returns>
    public async Task<MemberRoll> ReadAsync(string partnership, CancellationToken cancellationToken)
    {
        var entities = await _directory.RangeAsync(TableKey.Encode(partnership), Roll, Members + "~~", cancellationToken);
        return new MemberRoll(
            [.. entities.Where(entity => entity.Row != Roll).Select(entity => entity.As(Read))],
            entities.FirstOrDefault(entity => entity.Row == Roll)?.ETag);
    }

    /// <summary>Adds a member to the roll as it was read. False: somebody joined in between; read again.</summary>
    public async Task<bool> AddAsync(string partnership, MemberRoll read, Member member, CancellationToken cancellationToken)
    {
        var roll = new EntityProperties().Add("Changed", member.At);
        var result = await _directory.WriteAsync(
            TableKey.Encode(partnership),
            [
                read.ETag is { } etag ? new TableWrite.Replace(Roll, etag, roll) : new TableWrite.Insert(Roll, roll),
                new TableWrite.Put(TableKey.Encode(Members, member.Person), Write(member)),
            ], cancellationToken);
        return result.IsCommitted;
    }

    /// <summary>Takes a coordinator off the roll; the roll itself stays, so that nobody can become the first one again. Repeatable.</summary>
    public Task<bool> RemoveAsync(string partnership, string person, CancellationToken cancellationToken) =>
        DeleteAsync(TableKey.Encode(partnership), TableKey.Encode(Members, person), cancellationToken);

    /// <summary>
    /// The only coordinator goes, and the roll as it was read goes too: anybody may be the first one again. Repeatable. False: somebody
    /// joined in between.
    /// </summary>
    public async Task<bool> GiveBackAsync(string partnership, MemberRoll read, string person, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKey.Encode(partnership), TableKey.Encode(Members, person));
        if (read.ETag is not { } roll)
            return true;
        var member = await _directory.GetAsync(partition, row, cancellationToken);
        TableWrite[] gone = member is null ? [] : [new TableWrite.Delete(row, member.ETag)];
        return (await _directory.WriteAsync(partition, [new TableWrite.Delete(Roll, roll), .. gone], cancellationToken)).IsCommitted;
    }

    /// <summary>Everybody who leads by invitation, with what they lead.</summary>
    public async Task<IReadOnlyList<(Member Member, string Partnership)>> LeadsAsync(CancellationToken cancellationToken)
    {
        var entities = await _directory.RangeAsync(AllLeads, "", "~~", cancellationToken);
        return [.. entities.Select(entity => entity.As(stored => (Read(stored), stored.Required("Partnership"))))];
    }

    /// <summary>Repeatable.</summary>
    public Task AddLeadAsync(string partnership, Member member, CancellationToken cancellationToken) => _directory.WriteAsync(
        AllLeads, [new TableWrite.Put(TableKey.Encode(member.Person, partnership), Write(member).Add("Partnership", partnership))], cancellationToken);

    /// <summary>Repeatable.</summary>
    public Task<bool> RemoveLeadAsync(string partnership, string person, CancellationToken cancellationToken) =>
        DeleteAsync(AllLeads, TableKey.Encode(person, partnership), cancellationToken);

    private async Task<bool> DeleteAsync(string partition, string row, CancellationToken cancellationToken) =>
        await _directory.GetAsync(partition, row, cancellationToken) is not { } present
        || (await _directory.WriteAsync(partition, [new TableWrite.Delete(row, present.ETag)], cancellationToken)).IsCommitted;

    private static EntityProperties Write(Member member) => new EntityProperties()
        .Add("Person", member.Person).Add("Name", member.Name).Add("Role", StoredWords.Roles.Of(member.Role)).Add("By", member.By)
            .Add("At", member.At);

    private static Member Read(EntityProperties stored) => new(
        stored.Required("Person"), stored.String("Name") ?? "", StoredWords.Roles.Read(stored.Required("Role")), stored.String("By") ?? "",
        stored.Time("At") ?? default);
}

/// <param name="ETag">Null before the first member.</param>
public sealed record MemberRoll(IReadOnlyList<Member> Members, string? ETag);

/// <param name="By">Who let them in: a person's key, or empty for the first coordinator.</param>
public sealed record Member(string Person, string Name, Role Role, string By, DateTimeOffset At);
