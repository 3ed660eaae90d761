using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Benchmarks.Reminders;

/// <summary>A file of partnerships with five coordinators each, all of whom were nudged just now: the one reminder that waits for no hour.</summary>
internal static class DuePeople
{
    private const int OfPartnership = 5;
    private const int AtOnce = 64;

    public static async Task WriteAsync(string file, int people, Uri connector)
    {
        await using var tables = await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = file }, TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();
        var period = ReportingPeriod.EndedLastBefore(LocalTime.Day(now, LocalTime.Brussels));
        await Parallel.ForAsync(0, people / OfPartnership, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var report = new ReportKey($"partnership-{number}", period);
            await new PartnershipStore(tables).AddAsync(report.Partnership, $"Partnership {number}", "", default);
            for (var member = 0; member < OfPartnership; member++)
                await WriteAsync(tables, report, $"{number}-{member}", connector, now);
        });
    }

    private static async Task WriteAsync(ITables tables, ReportKey report, string number, Uri connector, DateTimeOffset now)
    {
        var (directory, people, ledger) = (new MemberDirectory(tables), new PeopleStore(tables), new ReminderStore(tables));
        var (person, conversation) = ($"msteams/person-{number}", $"msteams/chat-{number}");
        var roll = await directory.ReadAsync(report.Partnership, default);
        await directory.AddAsync(report.Partnership, roll, new Member(person, person, Role.Coordinator, "", now), default);
        await people.GrantAsync(person, new Membership(report.Partnership, report.Partnership, Role.Coordinator), default);
        var reference = ReferenceJson.Of(new Activity
        {
            ChannelId = "msteams",
            ServiceUrl = connector.AbsoluteUri,
            Conversation = new ConversationAccount { Id = $"chat-{number}", ConversationType = "personal" },
            From = new ChannelAccount { Id = person },
            Recipient = new ChannelAccount { Id = "bot" },
        });
        var known = await people.ReadAsync(person, person, conversation, default);
        await people.WriteAsync(known, new ConversationRow(conversation, null, now, reference, null, "", new TurnRow()), default);
        var nudge = new Reminder(ReminderKind.Nudge, person, ReminderState.Waiting, now) { At = now, Turn = "seed", By = "A lead" };
        await ledger.WriteAsync(ReminderStore.RowFor(report, nudge), nudge, default);
    }
}
