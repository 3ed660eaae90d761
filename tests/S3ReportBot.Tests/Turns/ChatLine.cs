using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace S3ReportBot.Tests.Turns;

/// <summary>The way to people's screens. It takes a second until a reply stands there.</summary>
internal sealed class ChatLine(FaultyTables tables, FakeTimeProvider clock) : BotAdapter
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

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities,
        CancellationToken cancellationToken)
    {
        if (tables.IsDead)
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

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
