using System.Net;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Reminders;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Reminders.Simulation;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reminders;

/// <summary>One partnership with one coordinator, the bot over tables in memory, and a channel that answers as it is told. It is Friday 22 January 2021, nine in Brussels.</summary>
internal sealed class RemindedCoordinator : HttpMessageHandler, IAsyncDisposable
{
    public const string Anna = "msteams/anna";
    private static readonly DateTimeOffset Nine = new(2021, 1, 22, 8, 0, 0, TimeSpan.Zero);
    private readonly SqliteTables _tables;

    private RemindedCoordinator(SqliteTables tables)
    {
        _tables = tables;
        Bot = new BotInstance(tables, Clock, this);
    }

    public static ReportKey Report { get; } = new("partnership-0", new ReportingPeriod(2020, 2));

    public static Office Office { get; } = new(
        Report, "Partnership 0", null,
        [new Coordinator(Anna, "chat-anna", LocalTime.Brussels, ReminderFrequency.Standard, false, Nine.AddDays(-1))]);

    public FakeTimeProvider Clock { get; } = new RealWaits(Nine);

    public BotInstance Bot { get; }

    /// <summary>How the channel answers the next message; then it takes them again.</summary>
    public HttpStatusCode? Answers { get; set; }

    public int Requests { get; private set; }

    /// <summary>What came where: the conversation's id and the message as it was sent.</summary>
    public List<(string Conversation, string Message)> Received { get; } = [];

    public ITables Tables => _tables;

    public ReminderStore Ledger => Bot.Part<ReminderStore>();

    public static async Task<RemindedCoordinator> OpenAsync()
    {
        var anna = new RemindedCoordinator(await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System));
        await Population.SettleAsync(Office, anna._tables);
        return anna;
    }

    /// <summary>The bot looks who is to be reminded, as if it had been woken.</summary>
    public Task RoundAsync(TimeSpan later = default)
    {
        Clock.Advance(later);
        return Bot.Part<ReminderRounds>().RunAsync(woken: true, default);
    }

    public async Task<Reminder> EntryAsync() => Assert.Single(await Ledger.ReadAsync(Report, default)).Reminder;

    public async Task<ReminderTally> TallyAsync() => (await Bot.Part<OverviewStore>().ListAsync(Report.Period, default))[Report.Partnership].Reminders;

    /// <summary>The step of that Friday as some instance left it.</summary>
    public Task LeaveAsync(ReminderState state, TimeSpan until)
    {
        var left = new Reminder(ReminderKind.Step, Anna, state, Nine)
            { Deadline = new(2021, 1, 31), Offset = -7, InstanceId = "another", At = Nine, Until = Clock.GetUtcNow() + until };
        return Ledger.WriteAsync(ReminderStore.RowFor(Report, left), left, default);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _tables.DisposeAsync();
        Dispose();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        Received.Add((request.RequestUri!.AbsolutePath.Split('/')[3], await request.Content!.ReadAsStringAsync(cancellationToken)));
        var status = Answers ?? HttpStatusCode.Created;
        Answers = null;
        var answer = new HttpResponseMessage(status) { Content = new StringContent("""{"id":"1","error":{"code":"ConversationBlockedByUser"}}""") };
        if (status == HttpStatusCode.TooManyRequests)
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(30));
        return answer;
    }
}
