using S3ReportBot.Storage.Vocabulary;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.People;

/// <summary>A person's rights as rows of that person's partition, and since when codes of theirs are over.</summary>
internal static class RightRows
{
    private const string Memberships = "m", CodesEnded = "k";

    /// <param name="entities">Of the person's partition; rows of other kinds are passed over.</param>
    public static Person Person(string key, string name, IReadOnlyList<Entity> entities) =>
        new(key, name, [.. entities.Where(entity => entity.Row[0] == Memberships[0]).Select(entity => entity.As(Read))])
        {
            CodesEnded = entities.Where(entity => entity.Row[0] == CodesEnded[0]).Select(entity => entity.As(ReadCodesEnded)).ToDictionary(),
            Led = entities.Where(entity => entity.Row[0] == CodesEnded[0] && entity.Properties.Bool("Led"))
                .Select(entity => entity.As(stored => stored.Required("Partnership"))).ToHashSet(),
        };

    /// <summary>Coordinators under the partnership alone; somebody may be its lead beside that.</summary>
    public static string Key(string partnership, Role role) =>
        role == Role.Coordinator ? TableKey.Encode(Memberships, partnership) : TableKey.Encode(Memberships, partnership, "lead");

    public static TableWrite Put(Membership membership) => new TableWrite.Put(Key(membership.Partnership, membership.Role), new EntityProperties()
        .Add("Partnership", membership.Partnership)
        .Add("Name", membership.Name)
        .Add("Role", StoredWords.Roles.Of(membership.Role))
        .Add("Confidential", membership.Confidential ? true : null));

    /// <param name="led">Stays so, whatever else that person is removed as later.</param>
    public static TableWrite PutCodesEnded(string partnership, DateTimeOffset at, bool led) => new TableWrite.Put(
        CodesEndedKey(partnership), new EntityProperties().Add("Partnership", partnership).Add("At", at).Add("Led", led ? true : null));

    public static string CodesEndedKey(string partnership) => TableKey.Encode(CodesEnded, partnership);

    public static bool IsLed(Entity? codesEnded) => codesEnded?.Properties.Bool("Led") is true;

    private static Membership Read(EntityProperties stored) =>
        new(stored.Required("Partnership"), stored.Required("Name"), StoredWords.Roles.Read(stored.Required("Role")))
            { Confidential = stored.Bool("Confidential") };

    private static KeyValuePair<string, DateTimeOffset> ReadCodesEnded(EntityProperties stored) =>
        new(stored.Required("Partnership"), stored.Time("At") ?? DateTimeOffset.MaxValue);
}
