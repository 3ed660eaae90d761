using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.People;

/// <summary>People: a partition each with their conversations, rights and name. Layout in docs/table-keys.md.</summary>
public sealed class PeopleStore(ITables tables)
{
    private const int ConversationsKept = 16;
    internal const string Conversations = "c";
    internal const string Profile = "p";
    private const string FailedJoinAttemptsRow = "g";
    private readonly ITable _people = tables.Table(TableNames.People);

    /// <param name="name">As the channel tells it; where it is empty, the kept name is the person's.</param>
    public async Task<PersonRows> ReadAsync(string person, string name, string conversation, CancellationToken cancellationToken)
    {
        var entities = await _people.RangeAsync(TableKey.Encode(person), Conversations, After(Profile), cancellationToken);
        var key = TableKey.Encode(Conversations, conversation);
        var conversations = entities.Where(entity => entity.Row[0] == Conversations[0]).ToList();
        var others = conversations.Where(entity => entity.Row != key).ToList();
        var profile = entities.FirstOrDefault(entity => entity.Row == Profile);
        var stored = profile?.Properties.String("Name");
        return new PersonRows(
            RightRows.Person(person, name.Length > 0 ? name : stored ?? "", entities),
            stored is not null && (name.Length == 0 || stored == Shortened(name)),
            conversations.Where(entity => entity.Row == key).Select(ReadConversation).FirstOrDefault(),
            others.Count < ConversationsKept ? null : others.Select(ReadConversation).MinBy(row => (row.Reference.Length > 0, row.At)))
        {
            Profile = new Profile(profile?.Properties.String("Zone"), profile?.Properties.String("Locale")),
            ProfileRow = profile,
            FailedJoinAttempts = ReadFailedJoinAttempts(entities.FirstOrDefault(entity => entity.Row == FailedJoinAttemptsRow)?.Properties),
            ReminderFrequency = ContactStore.FrequencyOf(profile),
        };
    }

    /// <summary>Writes the conversation's row, and the person's profile when the channel told another. Null: somebody wrote in between.</summary>
    public async Task<string?> WriteAsync(PersonRows read, ConversationRow row, CancellationToken cancellationToken)
    {
        var key = TableKey.Encode(Conversations, row.Conversation);
        var batch = new List<TableWrite>
        {
            row.ETag is { } etag ? new TableWrite.Replace(key, etag, Write(row)) : new TableWrite.Insert(key, Write(row)),
        };
        if (!read.Known)
            batch.Add(WriteProfile(read));
        if (row.ETag is null && read.OldestConversation is { ETag: { } oldest } gone)
            batch.Add(new TableWrite.Delete(TableKey.Encode(Conversations, gone.Conversation), oldest));
        var result = await _people.WriteAsync(TableKey.Encode(read.Person.Key), batch, cancellationToken);
        return result.IsCommitted ? result.ETags[0] : null;
    }

    /// <summary>
    /// Nothing can be sent to this conversation any more. What stands there stays for the day the person comes back; of a group nothing is kept.
    /// False: somebody wrote in between.
    /// </summary>
    public async Task<bool> PartAsync(PersonRows read, bool isGroup, CancellationToken cancellationToken)
    {
        if (read.Conversation is not { ETag: { } etag } row)
            return true;
        var key = TableKey.Encode(Conversations, row.Conversation);
        TableWrite write = isGroup ? new TableWrite.Delete(key, etag) : new TableWrite.Replace(key, etag, Write(row with { Reference = "" }));
        return (await _people.WriteAsync(TableKey.Encode(read.Person.Key), [write], cancellationToken)).IsCommitted;
    }

    /// <summary>Notes that nothing reaches this conversation, until a turn writes its row anew.</summary>
    public async Task BlockAsync(string person, string conversation, string reason, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKey.Encode(person), TableKey.Encode(Conversations, conversation));
        while (await _people.GetAsync(partition, row, cancellationToken) is { } entity)
        {
            var blocked = new TableWrite.Replace(row, entity.ETag, Write(ReadConversation(entity) with { Blocked = reason }));
            if ((await _people.WriteAsync(partition, [blocked], cancellationToken)).IsCommitted)
                return;
        }
    }

    /// <summary>Gives the right itself; its mirror in the directory comes first.</summary>
    public Task GrantAsync(string person, Membership membership, CancellationToken cancellationToken) =>
        _people.WriteAsync(TableKey.Encode(person), [RightRows.Put(membership)], cancellationToken);

    /// <summary>Takes a right away; before its mirror in the directory goes. Repeatable. False: somebody wrote in between.</summary>
    public async Task<bool> RevokeAsync(string person, string partnership, Role role, CancellationToken cancellationToken)
    {
        var key = RightRows.Key(partnership, role);
        return await _people.GetAsync(TableKey.Encode(person), key, cancellationToken) is not { } present
            || (await _people.WriteAsync(TableKey.Encode(person), [new TableWrite.Delete(key, present.ETag)], cancellationToken)).IsCommitted;
    }

    /// <summary>No code that this person has made or kept for that partnership until now lets anybody in any more. Repeatable.</summary>
    /// <param name="role">What the person is removed as.</param>
    public async Task EndCodesAsync(string person, string partnership, Role role, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = TableKey.Encode(person);
        var ended = role == Role.Lead ? null : await _people.GetAsync(key, RightRows.CodesEndedKey(partnership), cancellationToken);
        var led = role == Role.Lead || RightRows.IsLed(ended);
        await _people.WriteAsync(key, [RightRows.PutCodesEnded(partnership, now, led)], cancellationToken);
    }

    /// <summary>Keeps how many codes this person tried in vain.</summary>
    public Task KeepFailedJoinAttemptsAsync(string person, FailedJoinAttempts attempts, CancellationToken cancellationToken) =>
        _people.WriteAsync(TableKey.Encode(person), [new TableWrite.Put(FailedJoinAttemptsRow, new EntityProperties()
            .Add("Count", (long)attempts.Count).Add("Since", attempts.Since))], cancellationToken);

    private static FailedJoinAttempts ReadFailedJoinAttempts(EntityProperties? stored) =>
        stored is null ? FailedJoinAttempts.None : new((int)stored.Long("Count"), stored.Time("Since") ?? default);

    /// <summary>What others keep in that row stays.</summary>
    private static TableWrite WriteProfile(PersonRows read)
    {
        var properties = new EntityProperties()
            .Add("Name", Shortened(read.Person.Name)).Add("Zone", read.Profile.Zone).Add("Locale", read.Profile.Locale);
        foreach (var (name, value) in read.ProfileRow?.Properties.Where(kept => !properties.Has(kept.Key)).ToList() ?? [])
            properties.AddStored(name, value);
        return read.ProfileRow is { } row ? new TableWrite.Replace(Profile, row.ETag, properties) : new TableWrite.Insert(Profile, properties);
    }

    private static EntityProperties Write(ConversationRow row)
    {
        var properties = new EntityProperties()
            .Add("Conversation", row.Conversation)
            .Add("At", row.At)
            .AddLong("Reference", row.Reference)
            .Add("Partnership", row.Report?.Partnership)
            .Add("Period", row.Report?.Period.ToString())
            .Add("PartnershipName", row.PartnershipName)
            .Add("Blocked", row.Blocked);
        return row.Turn is null ? properties : TurnRowEntity.Write(row.Turn, properties);
    }

    internal static ConversationRow ReadConversation(Entity entity) => entity.As(stored => ReadConversation(stored, entity.ETag));

    private static ConversationRow ReadConversation(EntityProperties stored, string etag)
    {
        var report = stored.String("Partnership") is { } partnership && ReportingPeriod.TryParse(stored.String("Period") ?? "") is { } period
            ? new ReportKey(partnership, period)
            : null;
        return new ConversationRow(
            stored.Required("Conversation"), etag, stored.Time("At") ?? default, LongText.Join(stored, "Reference") ?? "",
            report, stored.String("PartnershipName") ?? "", report is null ? TurnRowEntity.Read(stored) : null,
            stored.String("Blocked"));
    }

    private static string Shortened(string name) => name.Length <= 200 ? name : name[..200];

    private static string After(string prefix) => prefix + "~~";
}
