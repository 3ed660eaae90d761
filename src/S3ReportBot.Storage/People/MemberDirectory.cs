using S3ReportBot.Core.People;

namespace S3ReportBot.Storage.People;

/// <summary>Who answers for a partnership: the mirror of the rights in <see cref="PeopleStore"/>, by partnership.</summary>
public sealed class MemberDirectory(ITables tables)
{
    // One row that every joining replaces, so that two people cannot both become the first coordinator.
    private const string Roll = "b";
    private const string Members = "m";
    private readonly ITable _directory = tables.Table(TableNames.Directory);

    /// <returns>In the order of their keys.</returns>
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
        var properties = new EntityProperties()
            .Add("Person", member.Person).Add("Name", member.Name).Add("Role", member.Role.ToString()).Add("By", member.By).Add("At", member.At);
        var roll = new EntityProperties().Add("Changed", member.At);
        var result = await _directory.WriteAsync(
            TableKey.Encode(partnership),
            [
                read.ETag is { } etag ? new TableWrite.Replace(Roll, etag, roll) : new TableWrite.Insert(Roll, roll),
                new TableWrite.Put(TableKey.Encode(Members, member.Person), properties),
            ], cancellationToken);
        return result.IsCommitted;
    }

    private static Member Read(EntityProperties stored) => new(
        stored.Required("Person"), stored.String("Name") ?? "", Enum.Parse<Role>(stored.Required("Role")), stored.String("By") ?? "", stored.Time("At") ?? default);
}

/// <param name="ETag">Null before the first member.</param>
public sealed record MemberRoll(IReadOnlyList<Member> Members, string? ETag);

/// <param name="By">Who let them in: a person's key, or empty for the first coordinator.</param>
public sealed record Member(string Person, string Name, Role Role, string By, DateTimeOffset At);
