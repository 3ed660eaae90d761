using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Keys;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Copying;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

/// <summary>Every kind of row with every property, and with every word that one may hold, as the product writes them.</summary>
internal static class EveryRow
{
    public static readonly DateTimeOffset At = new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero);
    public static readonly ReportKey Key = new("solar", new ReportingPeriod(2020, 2));
    private const string Ben = "sms/ben", Chat = "sms/chat";
    private static readonly ReportKey Other = new("wind", new ReportingPeriod(2020, 1));
    private static readonly SubmissionReceipt First = new(1, 4, Ben, At, "ab12"), Second = new(2, 9, Ben, At, "cd34", Elsewhere: true);

    /// <returns>A line for each row, in the order of their keys: keys, then the properties with their types.</returns>
    public static async Task<IReadOnlyList<string>> WrittenAsync()
    {
        await using var tables = await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System);
        await WriteReportsAsync(new ReportStore(tables));
        await WritePeopleAsync(tables);
        await WriteOthersAsync(tables);
        var lines = new List<string>();
        foreach (var table in TableNames.All)
            lines.AddRange((await tables.PageAsync(table, null, default)).Rows.Select(row =>
                $"{table} {row.Partition} {row.Entity.Row}{Properties(row.Entity)}"));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static async Task WriteReportsAsync(ReportStore store)
    {
        var rows = new RowsContent([new Row("r-1", ["Łódź & <b>", "\"2\" 🛰"], Ben, At, 3)]);
        var texts = Changed(1, "text", AnswerState.Answered, new TextContent("A text."));
        var change = texts with { Undoes = 7, Before = texts.Before with { Content = rows, State = AnswerState.Begun }, After = texts.After
            with { Version = 2 } };
        await CommitAsync(store, Key, Turn, Header, change, Changed(2, "rows", AnswerState.Begun, rows),
            Changed(3, "ratings", AnswerState.Skipped, new RatingsContent(["3", null])));
        await CommitAsync(store, Key, new TurnRow(), null, chat: "quiet");
        foreach (var state in Enum.GetValues<AnswerState>())
            await CommitAsync(store, new("answers", Key.Period), new TurnRow { Confirmed = false }, Header with { Receipt = null },
                Changed(1, $"{(int)state}", state, null));
        foreach (var kind in Enum.GetValues<ConfirmationKind>())
            await CommitAsync(store, new("confirmations", Key.Period),
                new TurnRow { PendingQuestion = new PendingQuestion { Question = "", Confirm = new(kind, "what") } }, null,
            chat: $"{(int)kind}");
        await CommitAsync(store, new("sittings", Key.Period), new TurnRow
        {
            Sitting = new(At, ["5", "9.2"]), PendingQuestion = new PendingQuestion { Question = "rows", Failures = 2 },
        }, null);
        foreach (var aside in Asides)
            await CommitAsync(store, new("asides", Key.Period),
                new TurnRow { PendingQuestion = new PendingQuestion { Question = "rows", Aside = aside } },
                null, chat: aside.Text);
        foreach (var status in Enum.GetValues<ReportStatus>())
            await store.AddAsync(new($"status-{(int)status}", Key.Period), Bare with { Status = status }, AnswerSheet.Empty, default);
        foreach (var step in Enum.GetValues<MoveStep>())
            await store.AddAsync(new($"move-{(int)step}", Key.Period), Bare with { Move = new(step, Other, "Wind", "Ben", At) },
                AnswerSheet.Empty, default);
        await store.AddAsync(new("reopenings", Key.Period), Bare with { Reopenings = [Why with { Reason = "" }, Why], Reopened = Why },
            AnswerSheet.Empty, default);
        await store.SealAsync(Key, "ab12", AnswerSheet.Of([texts.After]), default);
    }

    private static async Task WritePeopleAsync(SqliteTables tables)
    {
        var (people, directory, invitations) = (new PeopleStore(tables), new MemberDirectory(tables), new InvitationStore(tables));
        var read = await people.ReadAsync(Ben, "Ben", Chat, default);
        await people.WriteAsync(read.Told("Europe/Brussels", "en"), new(Chat, null, At, "{}", Key, "Solar", null, "Why not"), default);
        await people.WriteAsync(read with { Known = true }, new("new", null, At, "{}", null, "", Turn), default);
        await people.EndCodesAsync(Ben, "solar", Role.Lead, At, default);
        await people.KeepFailedJoinAttemptsAsync(Ben, new(3, At), default);
        foreach (var role in Enum.GetValues<Role>())
        {
            var membership = new Membership($"role-{(int)role}", "Solar", role) { Confidential = true };
            await people.GrantAsync(Ben, membership, default);
            await directory.AddAsync(membership.Partnership, new([], null), new(Ben, "Ben", role, "sms/anna", At), default);
            await directory.AddLeadAsync("solar", new($"{Ben}{(int)role}", "Ben", role, "sms/anna", At), default);
            await invitations.AddAsync($"CODE{(int)role}", new(membership, Key.Period, Ben, At, "sms/anna")
                { RedeemedIn = "turn" }, default);
        }

        foreach (var frequency in Enum.GetValues<ReminderFrequency>())
            await new ContactStore(tables).ChooseAsync($"sms/{(int)frequency}", frequency, At, default);
    }

    private static async Task WriteOthersAsync(SqliteTables tables)
    {
        var reminders = new ReminderStore(tables);
        foreach (var kind in Enum.GetValues<ReminderKind>())
            foreach (var state in Enum.GetValues<ReminderState>())
            {
                var reminder = new Reminder(kind, $"sms/{(int)state}", state, At) { Deadline = new(2021, 1, 31), Offset = -14,
                    Turn = "turn", By = "Lea", InstanceId = "boot", Until = At, At = At, Reason = "why" };
                var row = kind == ReminderKind.Digest ? ReminderStore.RowFor(Key.Period, reminder) : ReminderStore.RowFor(Key, reminder);
                await reminders.WriteAsync(row, reminder, default);
            }

        var notices = new NoticeStore(tables);
        foreach (var kind in Enum.GetValues<NoticeKind>())
            await notices.AddAsync(new(kind, "sms/lea", Key, "Solar", "turn", At)
                { By = "Lea", Name = "Ben", Number = 2, State = ReminderState.Claimed, Until = At, Reason = "why" }, default);

        var overview = new OverviewStore(tables);
        await overview.PutAsync(Key, new ReminderTally(3, At, 1), default);
        foreach (var status in Enum.GetValues<ReportStatus>())
            await overview.PutAsync(new($"status-{(int)status}", Key.Period), new ReportProgress("Solar", status, 3, 22, 2, At, 5)
                { Mandatory = 5, Sections = [new("a", 1, 2), new("b", 3, 4)] }, default);
        await new PartnershipStore(tables).AddAsync("wool", "Wool", Ben, default);
        await new DeadlineStore(tables).MoveAsync(new(Key.Period, DeadlineStore.All, new(2021, 2, 14), Ben, At), default);
        await new Secrets(tables).HashAsync("invitation", "text", At, default);
        await new LinkKeys(tables.Table(TableNames.Keys), new FakeTimeProvider(At)).CurrentAsync(default);
        var copy = new CopyProgress(tables);
        await copy.BeginAsync("sqlite", default);
        await copy.KeepAsync(TableNames.People, new("next", true, 3), default);
    }

    private static Reopening Why => new("sms/lea", "Lea", At, "text", "turn") { Reason = "May is missing" };

    private static ReportHeader Bare => new("monitoring-report", "1", ReportStatus.Draft, 1, new Dictionary<string, string>(), null);

    private static ReportHeader Header => Bare with
    {
        Authors = new Dictionary<string, string> { [Ben] = "Bèn" },
        Receipt = Second,
        Superseded = [First],
        Reopened = new("sms/lea", "Lea", At, "text", "turn"),
        Findings = new(2, new Dictionary<string, int> { ["text/NoNumber/0011"] = 1 },
            new Dictionary<string, string> { ["text/NoNumber/0011"] = Ben }),
        Handed = [new("ii", Ben, "Ben", "Anna", "hash", Told: true)],
    };

    private static IEnumerable<AsideMessage> Asides =>
    [
        new("see annex"), new("undo it") { Offer = "undo" }, new("12, not 21") { Change = new("text", "21", "12") },
        new("they meet") { Served = true }, new("switches") { Earlier = "text" }, new("27 June")
            { Change = new("day", null, "27-06-2020") },
    ];

    private static TurnRow Turn => new()
    {
        PendingQuestion = new PendingQuestion
        {
            Question = "rows", Base = 3, At = At, Row = "r-1", Column = 2, Editing = true, Adding = true, Period = "2020-H2",
            Listed = ["r-1", "r-2"], More = "page 2", Confirm = new(ConfirmationKind.Held, "A kept\ntext."),
        },
        Last = new("text", "hash", "turn"), Mentioned = [1, 2], Earlier = new(new(2020, 1), "ab12", [2, 3]), RecentTurnIds = ["one", "two"],
        Cards = [new("message", "solar~2020-H2", "rows", HasCard: true)], Confirmed = true, RunId = "boot", SendingUntil = At,
        SeenAfter = At, Undelivered = "why", Movable = new("Sent\ntwice.", "text", "rows", "turn"),
    };

    private static Change Changed(long version, string question, AnswerState state, AnswerContent? content) =>
        new(version, "turn", Ben, At, Answer.None(question), new(question, state, content, 1, Ben, At, "turn"), 0);

    private static async Task CommitAsync(ReportStore store, ReportKey key, TurnRow turn, ReportHeader? header, params Change[] changes) =>
        await CommitAsync(store, key, turn, header, Chat, changes);

    private static async Task CommitAsync(ReportStore store, ReportKey key, TurnRow turn, ReportHeader? header, string chat,
        params Change[] changes)
    {
        var rows = await store.ReadAsync(key, Ben, chat, default);
        var numbered = changes.Select(change =>
            change with { Version = change.Version + (rows.Header is null ? 0 : rows.Answers.All.Count()) }).ToList();
        var conflict = changes.Take(1).Where(change => change.After.Content is not null)
            .Select(change => new PendingConflict(change.Question, Ben, "Ben", "turn", At, change.After.Content!, "r-1", 2));
        Assert.NotNull(await store.CommitAsync(new(rows, Ben, chat, turn, header, numbered) { NewConflicts = [.. conflict] }, default));
    }

    private static string Properties(Entity entity) =>
        string.Concat(entity.Properties.Select(property => $"\n    {property.Key}: {Value(property.Key, property.Value)}"));

    private static string Value(string name, object value) => value switch
    {
        string text => $"text {text.Replace("\n", "\\n", StringComparison.Ordinal)}",
        byte[] when name == "Secret" => "bytes",
        byte[] bytes => $"bytes {Encoding.UTF8.GetString(bytes)}",
        DateTimeOffset time => $"time {time.ToString("O", CultureInfo.InvariantCulture)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(value is long ? "number" : "yes or no")} {value}"),
    };
}
