using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Support;

/// <summary>
/// The bot as its composition root puts it together, over tables in memory and without a network: fast enough for thousands of
/// messages. What the bot throws, the test throws. People take a minute to write.
/// </summary>
internal sealed class InMemoryBot : IAsyncDisposable
{
    public const string Anna = "Anna";
    private readonly SqliteTables _tables;
    private readonly string _channel;
    private readonly Dictionary<string, TestAdapter> _people = [];
    private BotInstance _bot;

    private InMemoryBot(SqliteTables tables, string channel)
    {
        (_tables, _channel) = (tables, channel);
        _bot = new BotInstance(_tables, Clock);
    }

    /// <summary>In January 2021 the report of 2020-H2 is due.</summary>
    public FakeTimeProvider Clock { get; } = new RealWaits(new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));

    /// <param name="channel">`test` has cards and buttons; an unknown name has text only.</param>
    /// <param name="path">The database's file; null keeps all in memory.</param>
    public static async Task<InMemoryBot> OpenAsync(string channel = "test", string? path = null) =>
        new(await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = path }, TimeProvider.System), channel);

    /// <summary>Another process goes on with what is stored.</summary>
    public async Task RestartAsync()
    {
        await _bot.DisposeAsync();
        _bot = new BotInstance(_tables, Clock);
    }

    public T Part<T>()
        where T : notnull => _bot.Part<T>();

    /// <summary>Whether <see cref="FirstCoordinator"/> is agreed to unasked.</summary>
    public bool AgreesToBeFirst { get; init; } = true;

    public async Task<InMemoryReply> SaysAsync(string text, string person = Anna)
    {
        var reply = await SendsAsync(new Activity(ActivityTypes.Message) { Text = text }, person);
        return AgreesToBeFirst && FirstCoordinator.IsAskedIn(reply.Text)
            ? await SendsAsync(new Activity(ActivityTypes.Message) { Text = FirstCoordinator.Yes }, person)
            : reply;
    }

    public Task<InMemoryReply> SubmitsAsync(object value, string person = Anna) =>
        SendsAsync(new Activity(ActivityTypes.Message) { Value = value }, person);

    /// <returns>The last reply.</returns>
    public async Task<InMemoryReply> SaysAllAsync(params IEnumerable<string> texts)
    {
        InMemoryReply? last = null;
        foreach (var text in texts)
            last = await SaysAsync(text);
        return last!;
    }

    public async Task<InMemoryReply> SendsAsync(Activity activity, string person)
    {
        var adapter = Adapter(person);
        Clock.Advance(TimeSpan.FromMinutes(1));
        activity.Timestamp ??= Clock.GetUtcNow();
        await adapter.ProcessActivityAsync(activity, Part<IBot>().OnTurnAsync, CancellationToken.None);
        var replies = new List<Activity>();
        while (adapter.GetNextReply() is Activity reply)
            replies.Add(reply);
        return new InMemoryReply(replies);
    }

    /// <summary>The report this person works on as it is stored; null before one is chosen.</summary>
    public async Task<ReportRows?> ReportAsync(string person = Anna) => (await StoredAsync(person)).Report;

    public async Task<Answer> AnswerAsync(string question, string person = Anna) =>
        (await ReportAsync(person))?.Answers[question] ?? Answer.None(question);

    /// <summary>Where this person's conversation stands; null when no question is current.</summary>
    public async Task<PendingQuestion?> PendingQuestionAsync(string person = Anna)
    {
        var (rows, report) = await StoredAsync(person);
        return (report?.Turn ?? rows.Conversation?.Turn)?.PendingQuestion;
    }

    /// <summary>Id of this person's current question; null for none.</summary>
    public async Task<string?> CurrentAsync(string person = Anna) =>
        await PendingQuestionAsync(person) is { Question: { Length: > 0 } question } ? question : null;

    /// <summary>How often the report this person works on was changed.</summary>
    public async Task<int> ChangesAsync(string person = Anna)
    {
        var report = await ReportAsync(person);
        return report is null ? 0 : (await Part<ReportStore>().HistoryAsync(report.Key, CancellationToken.None)).Count;
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _tables.DisposeAsync();
    }

    private async Task<(PersonRows Person, ReportRows? Report)> StoredAsync(string person)
    {
        var (key, conversation) = ($"{_channel}/{person}", $"{_channel}/chat-{person}");
        var rows = await Part<PeopleStore>().ReadAsync(key, person, conversation, CancellationToken.None);
        return (rows, rows.Conversation?.Report is { } report ? await Part<ReportStore>().ReadAsync(report, key, conversation, CancellationToken.None) : null);
    }

    private TestAdapter Adapter(string person)
    {
        if (_people.TryGetValue(person, out var known))
            return known;
        return _people[person] = new TestAdapter(new ConversationReference
        {
            ChannelId = _channel,
            ServiceUrl = "http://127.0.0.1",
            Conversation = new ConversationAccount(false, "personal", $"chat-{person}"),
            User = new ChannelAccount(person, person),
            Bot = new ChannelAccount("bot", "Bot"),
        });
    }
}
