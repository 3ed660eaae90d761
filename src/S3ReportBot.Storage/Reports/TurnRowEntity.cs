using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Storage.Reports;

/// <summary>A turn row as properties, with its report or, before one is chosen, with the person.</summary>
internal static class TurnRowEntity
{
    public static EntityProperties Write(TurnRow turn, EntityProperties properties) => properties
        .AddLong("Dialog", turn.Dialog)
        .AddLong("Shown", Json(turn.Shown, StoredJson.Plain.Shown))
        .Add("Last", Json(turn.Last, StoredJson.Plain.Recorded))
        .Add("Ring", string.Join(' ', turn.Ring))
        .Add("Confirmed", turn.Confirmed)
        .Add("SendingUntil", Stored(turn.SendingUntil))
        .Add("SeenAfter", Stored(turn.SeenAfter));

    public static TurnRow Read(EntityProperties stored) => new()
    {
        Dialog = LongText.Join(stored, "Dialog"),
        Shown = Read(LongText.Join(stored, "Shown"), StoredJson.Plain.Shown),
        Last = Read(stored.String("Last"), StoredJson.Plain.Recorded),
        Ring = stored.String("Ring")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Confirmed = stored.Bool("Confirmed"),
        SendingUntil = stored.Time("SendingUntil") ?? default,
        SeenAfter = stored.Time("SeenAfter") ?? default,
    };

    // Tables begin in 1601; a time that was never set is not stored.
    private static DateTimeOffset? Stored(DateTimeOffset time) => time == default ? null : time;

    private static string? Json<T>(T? value, JsonTypeInfo<T> type)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, type);

    private static T? Read<T>(string? json, JsonTypeInfo<T> type)
        where T : class => json is null ? null : JsonSerializer.Deserialize(json, type);
}
