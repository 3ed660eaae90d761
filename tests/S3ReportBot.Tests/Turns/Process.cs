using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Storage;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Turns;

/// <summary>The product as it is put together for its users, over tables and a channel of the test's.</summary>
internal sealed class Process : IAsyncDisposable
{
    private readonly WebApplication _application;

    public Process(ITables tables, FakeTimeProvider clock, bool oneProcess)
    {
        Tables = new FaultyTables(tables, oneProcess);
        Line = new ChatLine(Tables, clock);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.Configuration["Links:BaseUrl"] = "https://bot.example.eu";
        builder.Services.AddReportBot(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<ITables>(Tables);
        builder.Services.AddSingleton<TimeProvider>(clock);
        _application = builder.Build();
    }

    public FaultyTables Tables { get; }

    public ChatLine Line { get; }

    /// <summary>Handles one delivery. A kill ends it; any other exception is a fault of the product.</summary>
    /// <returns>What the channel got for it: through the line, or in the response.</returns>
    public async Task<string> HandleAsync(Activity activity)
    {
        var before = Line.Received.Count;
        using var context = new TurnContext(Line, activity);
        try
        {
            await _application.Services.GetRequiredService<IBot>().OnTurnAsync(context, default);
        }
        catch (KilledException)
        {
            Assert.True(Tables.IsDead);
        }

        var got = activity.DeliveryMode == DeliveryModes.ExpectReplies ? context.BufferedReplyActivities : Line.Received.Skip(before);
        return string.Join('\n', got.Where(reply => reply.Conversation.Id == activity.Conversation.Id).Select(reply => reply.Text));
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}

/// <summary>The way to people's screens. It takes a second until a reply stands there.</summary>
internal sealed class ChatLine(FaultyTables process, FakeTimeProvider clock) : BotAdapter
{
    private readonly List<Activity> _received = [];

    public IReadOnlyList<Activity> Received
    {
        get
        {
            lock (_received)
                return [.. _received];
        }
    }

    /// <summary>What happens to the next reply before it stands there; afterwards the line works again.</summary>
    public Func<Task>? Before { get; set; }

    /// <summary>What happens once the next reply stands there.</summary>
    public Func<Task>? After { get; set; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (process.IsDead)
            throw new KilledException();
        var (before, after) = (Before, After);
        (Before, After) = (null, null);
        await (before?.Invoke() ?? Task.CompletedTask);
        lock (_received)
            _received.AddRange(activities);
        clock.Advance(TimeSpan.FromSeconds(1));
        await (after?.Invoke() ?? Task.CompletedTask);
        return [.. activities.Select(_ => new ResourceResponse("sent"))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
