using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reminders.Simulation;

/// <param name="SubmitsAt">When somebody submits the report of the period; null for never.</param>
internal sealed record Office(ReportKey Report, string Name, DateTimeOffset? SubmitsAt, IReadOnlyList<Coordinator> Coordinators);

internal sealed record Coordinator(string Person, string Conversation, TimeZoneInfo Zone, ReminderFrequency Frequency, bool Blocked,
    DateTimeOffset Since);

/// <summary>Partnerships whose coordinators live in 27 countries. A fifth never submits, and most of those never begin.</summary>
internal sealed class Population(ReportingPeriod period, Random random)
{
    private const int Partnerships = 200, People = 500;

    private static readonly string[] Zones =
    [
        "Europe/Vienna", "Europe/Brussels", "Europe/Sofia", "Europe/Zagreb", "Asia/Nicosia", "Europe/Prague", "Europe/Copenhagen", "Europe/Tallinn", "Europe/Helsinki",
        "Europe/Paris", "Europe/Berlin", "Europe/Athens", "Europe/Budapest", "Europe/Dublin", "Europe/Rome", "Europe/Riga", "Europe/Vilnius", "Europe/Luxembourg", "Europe/Malta",
        "Europe/Amsterdam", "Europe/Warsaw", "Atlantic/Azores", "Europe/Bucharest", "Europe/Bratislava", "Europe/Ljubljana", "Europe/Madrid", "Europe/Stockholm", "Asia/Tbilisi",
    ];

    public IReadOnlyList<Office> Offices { get; private set; } = [];

    public IReadOnlySet<string> Blocked => Offices.SelectMany(office => office.Coordinators).Where(person => person.Blocked).Select(person => person.Conversation).ToHashSet();

    /// <summary>Everybody has once talked to the bot, before the period ended or, a few, while it is due.</summary>
    public async Task SettleAsync(ITables tables)
    {
        var opens = LocalTime.On(period.End.AddDays(1), TimeOnly.MinValue, LocalTime.Brussels);
        var coordinators = Enumerable.Range(0, People).Select(number => Some(number, opens)).ToLookup(_ => random.Next(Partnerships));
        Offices = [.. Enumerable.Range(0, Partnerships).Select(number => new Office(
            new ReportKey($"partnership-{number}", period), $"Partnership {number}",
            random.Next(5) == 0 ? null : opens.AddMinutes(random.Next(60 * 24 * 75)), [.. coordinators[number]]))];
        foreach (var office in Offices)
            await SettleAsync(office, tables);
    }

    /// <summary>What a turn does with `submit`, as far as storage and reminders see it.</summary>
    public static async Task SubmitAsync(ITables tables, Office office, DateTimeOffset now)
    {
        var reports = new ReportStore(tables);
        var (read, by) = (await reports.ReadAsync(office.Report, "somebody", "somewhere", default), "somebody");
        var header = new ReportHeader(Shipped.Form.Id, Shipped.Form.Version, ReportStatus.Submitted, 1, new Dictionary<string, string>(),
            new SubmissionReceipt(1, 1, by, now, "hash"));
        await reports.CommitAsync(new ReportCommit(read, by, "somewhere", new TurnRow(), header, []), default);
    }

    private Coordinator Some(int number, DateTimeOffset opens)
    {
        var frequency = random.Next(100) switch
        {
            < 80 => ReminderFrequency.Standard,
            < 95 => ReminderFrequency.Light,
            _ => ReminderFrequency.Off,
        };
        return new Coordinator(
            $"msteams/person-{number}", $"chat-{number}", TimeZoneInfo.FindSystemTimeZoneById(Zones[number % Zones.Length]),
            frequency, random.Next(50) == 0,
            random.Next(10) == 0 ? opens.AddMinutes(random.Next(60 * 24 * 40)) : opens.AddDays(-60));
    }

    public static async Task SettleAsync(Office office, ITables tables)
    {
        var (directory, people, contacts) = (new MemberDirectory(tables), new PeopleStore(tables), new ContactStore(tables));
        await new PartnershipStore(tables).AddAsync(office.Report.Partnership, office.Name, "", default);
        foreach (var person in office.Coordinators)
        {
            var roll = await directory.ReadAsync(office.Report.Partnership, default);
            await directory.AddAsync(office.Report.Partnership, roll, new Member(person.Person, person.Person, Role.Coordinator, "", person.Since), default);
            await people.GrantAsync(person.Person, new Membership(office.Report.Partnership, office.Name, Role.Coordinator), default);
            await MeetAsync(person, tables);
            if (person.Frequency != ReminderFrequency.Standard)
                await contacts.ChooseAsync(person.Person, person.Frequency, person.Since, default);
        }
    }

    /// <summary>This person has once talked to the bot.</summary>
    public static async Task MeetAsync(Coordinator person, ITables tables)
    {
        var (people, conversation) = (new PeopleStore(tables), $"msteams/{person.Conversation}");
        var known = (await people.ReadAsync(person.Person, person.Person, conversation, default)).Told(person.Zone.Id, "en");
        await people.WriteAsync(known, new ConversationRow(conversation, null, person.Since, Reference(person), null, "", new TurnRow()), default);
    }

    private static string Reference(Coordinator person) => ReferenceJson.Of(new Activity
    {
        ChannelId = "msteams",
        ServiceUrl = "http://127.0.0.1:9",
        Conversation = new ConversationAccount { Id = person.Conversation, ConversationType = "personal" },
        From = new ChannelAccount { Id = person.Person },
        Recipient = new ChannelAccount { Id = "bot" },
    });
}
