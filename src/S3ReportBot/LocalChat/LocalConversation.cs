using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using Microsoft.Bot.Schema;

namespace S3ReportBot.LocalChat;

/// <summary>What a page gets when it asks what is new.</summary>
/// <param name="Activities">In the order in which they were first said.</param>
/// <param name="Watermark">To be sent with the next question.</param>
internal sealed record ActivitySet(
    [property: JsonPropertyName("activities")] IReadOnlyList<JsonElement> Activities,
    [property: JsonPropertyName("watermark")] string Watermark);

/// <summary>
/// One person's chat with the bot, in memory. Every change carries a stamp: milliseconds of UTC, moved on by one where
/// two would be equal. It is the activity's timestamp, part of its id and the watermark, so that ids are never used
/// twice and watermarks stay right also when a restart has emptied the chat.
/// </summary>
internal sealed class LocalConversation(string id, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly Channel<JsonObject> _outbox = Channel.CreateUnbounded<JsonObject>();
    private long _stamp;

    public string Id { get; } = id;

    public bool IsEmpty
    {
        get
        {
            lock (_gate) return _entries.Count == 0;
        }
    }

    /// <summary>What the bot is still to be told, in order.</summary>
    public ChannelReader<JsonObject> Outbox => _outbox.Reader;

    /// <summary>Shows the activity in the chat, as far as it is something to see, and queues it for the bot.</summary>
    /// <returns>The activity's id.</returns>
    public string SayToBot(JsonObject activity)
    {
        lock (_gate)
        {
            var stamped = Stamp(activity);
            if (Type(activity) is ActivityTypes.Message or ActivityTypes.Event) _entries.Add(Entry.Of(stamped, activity));
            _outbox.Writer.TryWrite(activity);
            return IdOf(stamped);
        }
    }

    /// <returns>The activity's id.</returns>
    public string Show(JsonObject activity)
    {
        lock (_gate)
        {
            // "Is typing" ends with whatever comes next; in the history it would start again.
            _entries.RemoveAll(entry => entry.IsTyping);
            var stamped = Stamp(activity);
            _entries.Add(Entry.Of(stamped, activity));
            return IdOf(stamped);
        }
    }

    /// <summary>The activity takes the place of the one with this id: same id, same time, same position.</summary>
    /// <returns>False if there is none.</returns>
    public bool Replace(string activityId, JsonObject activity)
    {
        lock (_gate)
        {
            var index = _entries.FindIndex(entry => entry.Id == activityId);
            if (index < 0) return false;
            activity["id"] = activityId;
            activity["timestamp"] = _entries[index].Timestamp;
            activity["conversation"] = new JsonObject { ["id"] = Id };
            _entries[index] = Entry.Of(NextStamp(), activity);
            return true;
        }
    }

    /// <param name="watermark">Of the last answer; anything else means from the beginning.</param>
    public ActivitySet Since(string? watermark)
    {
        var seen = long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp) ? stamp : 0;
        lock (_gate)
        {
            var news = _entries.Where(entry => entry.Stamp > seen).ToArray();
            var last = Math.Max(seen, news.Select(entry => entry.Stamp).DefaultIfEmpty().Max());
            return new ActivitySet([.. news.Select(entry => entry.Activity)], last.ToString(CultureInfo.InvariantCulture));
        }
    }

    private long Stamp(JsonObject activity)
    {
        var stamp = NextStamp();
        activity["id"] = IdOf(stamp);
        activity["timestamp"] = DateTimeOffset.FromUnixTimeMilliseconds(stamp)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        activity["conversation"] = new JsonObject { ["id"] = Id };
        return stamp;
    }

    private long NextStamp() => _stamp = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), _stamp + 1);

    private string IdOf(long stamp) => string.Create(CultureInfo.InvariantCulture, $"{Id}|{stamp}");

    private static string? Type(JsonObject activity) => (string?)activity["type"];

    private sealed record Entry(long Stamp, string Id, string Timestamp, bool IsTyping, JsonElement Activity)
    {
        public static Entry Of(long stamp, JsonObject activity) => new(
            stamp, (string)activity["id"]!, (string)activity["timestamp"]!, Type(activity) == ActivityTypes.Typing,
            JsonSerializer.SerializeToElement(activity));
    }
}
