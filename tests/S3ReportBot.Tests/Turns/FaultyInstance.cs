using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Turns;

/// <summary>An instance of the bot whose tables and channel fail, or die, where the test says.</summary>
internal sealed class FaultyInstance : IAsyncDisposable
{
    private readonly BotInstance _bot;

    /// <param name="channel">Takes what the bot writes unasked; null for one that writes nothing there.</param>
    public FaultyInstance(ITables tables, FakeTimeProvider clock, bool oneProcess, HttpMessageHandler? channel = null)
    {
        Tables = new FaultyTables(tables, oneProcess);
        Line = new ChatLine(Tables, clock);
        _bot = new BotInstance(Tables, clock, channel);
    }

    public FaultyTables Tables { get; }

    public ChatLine Line { get; }

    public T Part<T>()
        where T : notnull => _bot.Part<T>();

    /// <summary>Handles one delivery. A kill ends it; any other exception is a fault of the product.</summary>
    /// <returns>What the channel got for it: through the line, or in the response.</returns>
    public async Task<string> HandleAsync(Activity activity)
    {
        var before = Line.Received.Count;
        using var context = new TurnContext(Line, activity);
        try
        {
            await _bot.Part<IBot>().OnTurnAsync(context, default);
        }
        catch (KilledException)
        {
            Assert.True(Tables.IsDead);
        }

        var got = activity.DeliveryMode == DeliveryModes.ExpectReplies ? context.BufferedReplyActivities : Line.Received.Skip(before);
        return string.Join('\n', got.Where(reply => reply.Conversation.Id == activity.Conversation.Id).Select(reply => reply.Text));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();
}
