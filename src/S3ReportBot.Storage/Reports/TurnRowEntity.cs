using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports;

/// <summary>A turn row as properties, with its report or, before one is chosen, with the person.</summary>
internal static class TurnRowEntity
{
    public static EntityProperties Write(TurnRow turn, EntityProperties properties) => properties
        .AddLong("Shown", Json(WithoutHeld(turn.Shown), StoredJson.Plain.Shown))
        .AddLong("Held", turn.Shown?.Confirm is { Kind: ConfirmationKind.Held or ConfirmationKind.Import, Argument: var held } ? held : null)
        .Add("Last", Json(turn.Last, StoredJson.Plain.Recorded))
        .Add("Mentioned", turn.Mentioned.Count == 0 ? null : string.Join(' ', turn.Mentioned))
        .Add("Earlier", turn.Earlier is { } earlier ? $"{earlier.Period} {earlier.Hash} {string.Join(',', earlier.Cancelled)}" : null)
        .Add("Ring", string.Join(' ', turn.Ring))
        .AddLong("Cards", turn.Cards.Count == 0 ? null : Json(turn.Cards, StoredJson.Plain.IReadOnlyListSentQuestion))
        .Add("Confirmed", turn.Confirmed)
        .Add("Sender", turn.Sender)
        .Add("SendingUntil", Stored(turn.SendingUntil))
        .Add("SeenAfter", Stored(turn.SeenAfter))
        .Add("Undelivered", turn.Undelivered);

    public static TurnRow Read(EntityProperties stored) => new()
    {
        Shown = WithHeld(Read(LongText.Join(stored, "Shown"), StoredJson.Plain.Shown), LongText.Join(stored, "Held")),
        Last = Read(stored.String("Last"), StoredJson.Plain.Recorded),
        Mentioned = stored.String("Mentioned")?.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList() ?? (IReadOnlyList<int>)[],
        Earlier = Earlier(stored.String("Earlier")?.Split(' ')),
        Ring = stored.String("Ring")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Cards = Read(LongText.Join(stored, "Cards"), StoredJson.Plain.IReadOnlyListSentQuestion) ?? [],
        Confirmed = stored.Bool("Confirmed"),
        Sender = stored.String("Sender") ?? "",
        SendingUntil = stored.Time("SendingUntil") ?? default,
        SeenAfter = stored.Time("SeenAfter") ?? default,
        Undelivered = stored.String("Undelivered"),
    };

    // JSON writes some letters as six or twelve, so a whole message stands beside it as it is.
    private static Shown? WithoutHeld(Shown? shown) =>
        shown is { Confirm: { Kind: ConfirmationKind.Held or ConfirmationKind.Import } confirm } ? shown with { Confirm = confirm with { Argument = "" } } : shown;

    private static Shown? WithHeld(Shown? shown, string? held) =>
        held is not null && shown is { Confirm: { } confirm } ? shown with { Confirm = confirm with { Argument = held } } : shown;

    // Tables begin in 1601; a time that was never set is not stored.
    private static DateTimeOffset? Stored(DateTimeOffset time) => time == default ? null : time;

    private static EarlierReport? Earlier(string[]? parts) => parts is [var period, var hash, var cancelled]
        ? new(ReportingPeriod.TryParse(period)!.Value, hash, [.. cancelled.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)])
        : null;

    private static string? Json<T>(T? value, JsonTypeInfo<T> type)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, type);

    private static T? Read<T>(string? json, JsonTypeInfo<T> type)
        where T : class => json is null ? null : JsonSerializer.Deserialize(json, type);
}
