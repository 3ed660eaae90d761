using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

/// <summary>People, their conversations and rights, members and invitations.</summary>
public sealed class PeopleStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero);
    private static readonly Membership Ccre = new("ccre-s3", "Cultural Regions (CCRE-S3)", Role.Coordinator);
    private SqliteTables _tables = null!;
    private PeopleStore _people = null!;

    public async Task InitializeAsync()
    {
        _tables = await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = null }, TimeProvider.System);
        _people = new PeopleStore(_tables);
    }

    public async Task DisposeAsync() => await _tables.DisposeAsync();

    [Fact]
    public async Task A_conversation_without_a_report_keeps_its_turn_row_and_one_with_a_report_points_to_it()
    {
        var first = await ReadAsync();
        Assert.False(first.Known);
        var etag = await _people.WriteAsync(first, Conversation("chat", null, new TurnRow { RecentTurnIds = ["one"] }), default);
        var second = await ReadAsync();
        Assert.Equal((true, "one", etag), (second.Known, second.Conversation!.Turn!.RecentTurnIds[0], second.Conversation.ETag));
        var key = new ReportKey("ccre-s3", new ReportingPeriod(2020, 2));
        await _people.WriteAsync(second, Conversation("chat", etag, null) with { Report = key, PartnershipName = "CCRE" }, default);
        var third = await ReadAsync();
        Assert.Equal((key, "CCRE", null), (third.Conversation!.Report, third.Conversation.PartnershipName, third.Conversation.Turn));
    }

    [Fact]
    public async Task What_the_channel_told_of_a_person_stays_until_it_tells_otherwise()
    {
        await _people.WriteAsync((await ReadAsync()).Told("Europe/Lisbon", "pt-PT"), Conversation("chat", null, new TurnRow()), default);
        var silent = (await ReadAsync()).Told(null, null);
        Assert.Equal((true, new Profile("Europe/Lisbon", "pt-PT")), (silent.Known, silent.Profile));

        var moved = silent.Told("Europe/Athens", null);
        Assert.False(moved.Known);
        await _people.WriteAsync(moved, Conversation("chat", moved.Conversation!.ETag, new TurnRow()), default);

        Assert.Equal(new Profile("Europe/Athens", "pt-PT"), (await ReadAsync()).Profile);
    }

    [Fact]
    public async Task A_profile_keeps_what_others_wrote_there()
    {
        await _tables.Table(TableNames.People)
            .WriteAsync("anna", [new TableWrite.Insert("p", new EntityProperties().Add("Name", "Ann").Add("Rhythm", "Light"))], default);

        await _people.WriteAsync((await ReadAsync()).Told("Europe/Lisbon", null), Conversation("chat", null, new TurnRow()), default);

        var kept = (await _tables.Table(TableNames.People).GetAsync("anna", "p", default))!.Properties;
        Assert.Equal(("Anna", "Europe/Lisbon", "Light"), (kept.String("Name"), kept.String("Zone"), kept.String("Rhythm")));
    }

    [Fact]
    public async Task Who_comes_without_a_name_keeps_the_one_that_is_known()
    {
        await _people.WriteAsync(await ReadAsync(), Conversation("chat", null, new TurnRow()), default);

        var unnamed = await _people.ReadAsync("anna", "", "chat", default);

        Assert.Equal((true, "Anna"), (unnamed.Known, unnamed.Person.Name));
    }

    [Fact]
    public async Task Who_read_before_somebody_else_wrote_writes_nothing()
    {
        var read = await ReadAsync();
        Assert.NotNull(await _people.WriteAsync(read, Conversation("chat", null, new TurnRow()), default));
        Assert.Null(await _people.WriteAsync(read, Conversation("chat", null, new TurnRow()), default));
    }

    [Fact]
    public async Task Sixteen_conversations_are_kept_and_the_oldest_makes_room()
    {
        for (var number = 0; number < 18; number++)
        {
            var read = await _people.ReadAsync("anna", "Anna", $"chat-{number}", default);
            await _people.WriteAsync(read, Conversation($"chat-{number}", null, new TurnRow()) with { At = At.AddDays(number) }, default);
        }

        Assert.Null((await _people.ReadAsync("anna", "Anna", "chat-0", default)).Conversation);
        Assert.NotNull((await _people.ReadAsync("anna", "Anna", "chat-2", default)).Conversation);
        Assert.Equal("chat-2", (await _people.ReadAsync("anna", "Anna", "another", default)).OldestConversation!.Conversation);
    }

    [Fact]
    public async Task A_right_that_is_given_twice_is_one()
    {
        await _people.GrantAsync("anna", Ccre, default);
        await _people.GrantAsync("anna", Ccre, default);
        Assert.Equal(Ccre, Assert.Single((await ReadAsync()).Person.Memberships));
    }

    [Fact]
    public async Task Of_two_who_read_the_same_roll_one_joins()
    {
        var directory = new MemberDirectory(_tables);
        var roll = await directory.ReadAsync("ccre-s3", default);
        Assert.True(await directory.AddAsync("ccre-s3", roll, new Member("anna", "Anna", Role.Coordinator, "", At), default));
        Assert.False(await directory.AddAsync("ccre-s3", roll, new Member("ben", "Ben", Role.Coordinator, "", At), default));
        Assert.Equal(["anna"], (await directory.ReadAsync("ccre-s3", default)).Members.Select(member => member.Person));
    }

    [Fact]
    public async Task An_invitation_is_stored_once_and_used_once()
    {
        var store = new InvitationStore(_tables);
        var invitation = new Invitation(Ccre, new ReportingPeriod(2020, 2), "anna", At, null);
        await store.AddAsync("CODE", invitation, default);
        await store.AddAsync("CODE", invitation with { By = "somebody else" }, default);
        var found = (await store.FindAsync("CODE", default))!.Value;
        Assert.Equal(invitation, found.Invitation);
        Assert.True(await store.RedeemAsync("CODE", found.Invitation, found.ETag, "ben", "turn", default));
        Assert.False(await store.RedeemAsync("CODE", found.Invitation, found.ETag, "carla", "other turn", default));
        Assert.Equal("ben", (await store.FindAsync("CODE", default))!.Value.Invitation.RedeemedBy);
        Assert.Null(await store.FindAsync("OTHER", default));
    }

    private static ConversationRow Conversation(string id, string? etag, TurnRow? turn) => new(id, etag, At, "{}", null, "", turn);

    private Task<PersonRows> ReadAsync() => _people.ReadAsync("anna", "Anna", "chat", default);
}
