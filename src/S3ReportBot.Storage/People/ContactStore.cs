using S3ReportBot.Storage.Vocabulary;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.People;

/// <summary>How to reach a person who has not written just now.</summary>
/// <param name="Zone">As a channel told it; null for none.</param>
/// <param name="FrequencySince">When that frequency was chosen; the default for whoever never chose.</param>
/// <param name="Conversations">With the one last used first.</param>
public sealed record Contact(
    string Person, string Name, string? Zone, ReminderFrequency Frequency, DateTimeOffset FrequencySince,
    IReadOnlyList<ConversationRow> Conversations)
{
    /// <summary>The one last used that takes messages; where none does, the one last used, which says why. Null for none at all.</summary>
    public ConversationRow? Reachable => Conversations.FirstOrDefault(conversation => conversation.Blocked is null) ?? (Conversations.Count > 0 ? Conversations[0] : null);
}

/// <summary>Where people can be reached and how often they want to be, beside what their turns keep.</summary>
public sealed class ContactStore(ITables tables)
{
    private readonly ITable _people = tables.Table(TableNames.People);

    public async Task<Contact> ReadAsync(string person, CancellationToken cancellationToken)
    {
        var entities = await _people.RangeAsync(TableKey.Encode(person), PeopleStore.Conversations, TableKey.End(PeopleStore.Profile), cancellationToken);
        var profile = entities.FirstOrDefault(entity => entity.Row == PeopleStore.Profile);
        var conversations = entities.Where(entity => entity.Row[0] == PeopleStore.Conversations[0]).Select(PeopleStore.ReadConversation);
        return new Contact(
            person, profile?.Properties.String("Name") ?? "", profile?.Properties.String("Zone"), FrequencyOf(profile),
            profile?.Properties.Time("RhythmSince") ?? default,
            [.. conversations.Where(conversation => conversation.Reference.Length > 0).OrderByDescending(conversation => conversation.At)]);
    }

    /// <summary>Repeatable: the same turn's choice again changes nothing.</summary>
    public async Task ChooseAsync(string person, ReminderFrequency frequency, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var partition = TableKey.Encode(person);
        while (await _people.GetAsync(partition, PeopleStore.Profile, cancellationToken) is var profile)
        {
            var properties = new EntityProperties().Add("Rhythm", StoredWords.Frequencies.Of(frequency)).Add("RhythmSince", now);
            foreach (var (name, value) in profile?.Properties.Where(kept => !properties.Has(kept.Key)).ToList() ?? [])
                properties.AddStored(name, value);
            TableWrite write = profile is null
                ? new TableWrite.Insert(PeopleStore.Profile, properties)
                : new TableWrite.Replace(PeopleStore.Profile, profile.ETag, properties);
            if ((await _people.WriteAsync(partition, [write], cancellationToken)).IsCommitted)
                return;
        }
    }

    /// <summary>A word that only a later build knows is no reason to keep quiet, or to remind nobody else.</summary>
    /// <param name="profile">Null at first contact.</param>
    internal static ReminderFrequency FrequencyOf(Entity? profile) =>
        StoredWords.Frequencies.Find(profile?.Properties.String("Rhythm") ?? "") ?? ReminderFrequency.Standard;
}
