using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

/// <summary>What the store of reports gives back, and what it refuses.</summary>
public sealed class ReportStoreTests : IAsyncLifetime
{
    private const string Anna = "sms/anna", Chat = "sms/chat";
    private static readonly ReportKey Key = new("ccre-s3", new ReportingPeriod(2020, 2));
    private static readonly DateTimeOffset At = new(2021, 1, 11, 9, 0, 0, 123, TimeSpan.Zero);
    private static readonly ReportHeader Header = new("monitoring", "1", ReportStatus.Draft, 1, new Dictionary<string, string> { [Anna] = "Anna" }, null);
    private SqliteTables _tables = null!;
    private ReportStore _store = null!;

    public static TheoryData<string> Contents => ["text", "empty", "rows", "ratings", "none"];

    public async Task InitializeAsync()
    {
        _tables = await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = null }, TimeProvider.System);
        _store = new ReportStore(_tables);
    }

    public async Task DisposeAsync() => await _tables.DisposeAsync();

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task An_answer_and_its_change_come_back_as_they_were(string content)
    {
        var change = Changed(1, Content(content));
        await CommitAsync(await ReadAsync(), new TurnRow(), Header, change);
        Assert.Equal(change.After, (await ReadAsync()).Answers["q"]);
        var stored = Assert.Single(await _store.HistoryAsync(Key, default));
        Assert.Equal((change.After, change.Version, change.Turn, change.Undoes), (stored.After, stored.Version, stored.Turn, stored.Undoes));
        Assert.Equal((change.Before.State, change.Before.Content), (stored.Before.State, stored.Before.Content));
    }

    [Fact]
    public async Task A_turn_row_comes_back_as_it_was_with_a_text_kept_aside()
    {
        var held = new Confirmation(ConfirmationKind.Held, string.Concat(Enumerable.Repeat("😀\n", 25_000)));
        var pending = new PendingQuestion { Question = "q", Base = 3, At = At, Row = "r-1", Column = 2, Editing = true,
            Listed = ["r-1", "r-2"], Confirm = held };
        var row = new TurnRow
        {
            PendingQuestion = pending,
            Last = new Recorded("p", "hash", "turn"),
            RecentTurnIds = ["one", "two"],
            Confirmed = false,
            RunId = "me",
            SendingUntil = At,
            SeenAfter = At,
        };
        await CommitAsync(await ReadAsync(), row, null, null);
        var stored = (await ReadAsync()).Turn!;
        Assert.Equal(pending.Listed, stored.PendingQuestion!.Listed);
        Assert.Equal(row.RecentTurnIds, stored.RecentTurnIds);
        Assert.Equal(row with { RecentTurnIds = stored.RecentTurnIds, PendingQuestion = pending
            with { Listed = stored.PendingQuestion.Listed } }, stored);
    }

    [Fact]
    public async Task A_row_that_was_never_confirmed_by_a_clock_has_no_times()
    {
        await CommitAsync(await ReadAsync(), new TurnRow(), null, null);
        var stored = (await ReadAsync()).Turn!;
        Assert.Equal((default, default, true), (stored.SendingUntil, stored.SeenAfter, stored.Confirmed));
    }

    [Fact]
    public async Task Who_read_before_somebody_else_wrote_commits_nothing()
    {
        var read = await ReadAsync();
        Assert.NotNull(await CommitAsync(read, new TurnRow(), Header, Changed(1, Content("text")), "sms/ben"));
        Assert.Null(await CommitAsync(read, new TurnRow(), Header, Changed(1, Content("rows"))));
        Assert.IsType<TextContent>((await ReadAsync()).Answers["q"].Content);
        Assert.Null((await ReadAsync()).Turn);
    }

    [Fact]
    public async Task A_confirmation_after_the_next_turn_changes_nothing()
    {
        var etag = await CommitAsync(await ReadAsync(), new TurnRow { Confirmed = false }, null, null);
        await CommitAsync(await ReadAsync(), new TurnRow { Confirmed = false, RecentTurnIds = ["next"] }, null, null);
        await _store.ConfirmAsync(Key, Anna, Chat, new TurnRow { Confirmed = true }, etag!, default);
        Assert.Equal((false, "next"), ((await ReadAsync()).Turn!.Confirmed, (await ReadAsync()).Turn!.RecentTurnIds[0]));
    }

    [Fact]
    public async Task Sealed_answers_are_found_by_their_hash_alone()
    {
        var sheet = AnswerSheet.Of([Changed(1, Content("rows")).After]);
        await _store.SealAsync(Key, "abc", sheet, default);
        await _store.SealAsync(Key, "abc", sheet, default);
        Assert.Equal(sheet["q"], (await _store.SealedAsync(Key, "abc", default))!["q"]);
        Assert.Null(await _store.SealedAsync(Key, "ab", default));
        Assert.Empty((await ReadAsync()).Answers.All);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task What_is_kept_beside_an_answer_comes_back_until_it_is_let_go(string content)
    {
        var conflict = new PendingConflict("q", Anna, "Anna", "turn", At, Content(content) ?? new TextContent("-"), "r-1", 2);
        await KeepAsync(await ReadAsync(), [conflict], []);
        var read = await ReadAsync();
        Assert.Equal(conflict, Assert.Single(read.Conflicts).Answer);
        Assert.Empty(read.Answers.All);
        await KeepAsync(read, [], read.Conflicts);
        Assert.Empty((await ReadAsync()).Conflicts);
    }

    [Fact]
    public async Task An_answer_of_a_sealed_report_does_not_change_until_the_report_is_reopened()
    {
        await CommitAsync(await ReadAsync(), new TurnRow(), Header, Changed(1, new TextContent("first")));
        var before = await ReadAsync();
        await CommitAsync(before, new TurnRow(), Header with { Version = 2, Status = ReportStatus.Submitted }, null);
        Assert.Null(await CommitAsync(before, new TurnRow(), Header with { Version = 2 }, Changed(2, new TextContent("late")), "sms/ben"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await CommitAsync(await ReadAsync(), new TurnRow(), Header with { Version = 3 }, Changed(3, new TextContent("later"))));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await CommitAsync(await ReadAsync(), new TurnRow(), null, Changed(3, new TextContent("without the header"))));
        Assert.Equal(new TextContent("first"), (await ReadAsync()).Answers["q"].Content);
        await CommitAsync(await ReadAsync(), new TurnRow(), Header with { Version = 3, Status = ReportStatus.Reopened }, null);
        Assert.NotNull(await CommitAsync(await ReadAsync(), new TurnRow(), Header with { Version = 4, Status = ReportStatus.Reopened }, Changed(4, new TextContent("reopened"))));
        Assert.Equal(new TextContent("reopened"), (await ReadAsync()).Answers["q"].Content);
    }

    [Fact]
    public async Task History_is_in_order_beyond_nine()
    {
        for (var version = 1; version <= 12; version++)
            await CommitAsync(await ReadAsync(), new TurnRow(), Header with { Version = version }, Changed(version, new TextContent($"{version}")));
        Assert.Equal(Enumerable.Range(1, 12).Select(version => (long)version), (await _store.HistoryAsync(Key, default)).Select(change => change.Version));
    }

    private static AnswerContent? Content(string kind) => kind switch
    {
        "text" => new TextContent(string.Concat(Enumerable.Repeat("👩‍🔬 ő", 20_000))),
        "empty" => new TextContent(""),
        "rows" => new RowsContent([new Row("r-1", ["a\tb", "", "\"ü\""], Anna, At, 4), new Row("r-2", ["", "", ""], Anna, At, 5)]),
        "ratings" => new RatingsContent(["1", null, "n"]),
        _ => null,
    };

    private static Change Changed(long version, AnswerContent? content) => new(
        version, "turn", Anna, At, Answer.None("q"), new Answer("q", AnswerState.Answered, content, version, Anna, At, "turn"), Undoes: 0);

    private Task<string?> KeepAsync(ReportRows read, IReadOnlyList<PendingConflict> conflict, IReadOnlyList<StoredConflict> resolved) =>
        _store.CommitAsync(new ReportCommit(read, Anna, Chat, new TurnRow(), Header, [])
            { NewConflicts = conflict, ResolvedConflicts = resolved }, default);

    private Task<ReportRows> ReadAsync() => _store.ReadAsync(Key, Anna, Chat, default);

    private Task<string?> CommitAsync(ReportRows read, TurnRow row, ReportHeader? header, Change? change, string person = Anna) =>
        _store.CommitAsync(new ReportCommit(read, person, Chat, row, header, change is null ? [] : [change]), default);
}
