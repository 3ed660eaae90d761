using System.Globalization;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports.Stored;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>A turn row as properties, with its report or, before one is chosen, with the person.</summary>
internal static class TurnRowEntity
{
    public static EntityProperties Write(TurnRow turn, EntityProperties properties) => properties
        .AddLong("Shown", WithoutHeld(turn.PendingQuestion) is { } pending
            ? StoredJson.Write(StoredPendingQuestion.Of(pending), StoredJson.Plain.StoredPendingQuestion)
            : null)
        .AddLong("Held",
            turn.PendingQuestion?.Confirm is { Kind: ConfirmationKind.Held or ConfirmationKind.Import, Argument: var held } ? held : null)
        .AddLong("Aside", turn.PendingQuestion?.Aside?.Text)
        .Add("Last", turn.Last is { } last ? StoredJson.Write(StoredRecorded.Of(last), StoredJson.Plain.StoredRecorded) : null)
        .Add("Movable", turn.Movable is { } movable ? StoredJson.Write(StoredMovable.Of(movable), StoredJson.Plain.StoredMovable) : null)
        .AddLong("MovableText", turn.Movable?.Text)
        .Add("Mentioned", turn.Mentioned.Count == 0 ? null : string.Join(' ', turn.Mentioned))
        .Add("Earlier", turn.Earlier is { } earlier ? $"{earlier.Period} {earlier.Hash} {string.Join(',', earlier.Cancelled)}" : null)
        .Add("Ring", string.Join(' ', turn.RecentTurnIds))
        .AddLong("Cards", turn.Cards.Count == 0
            ? null
            : StoredJson.Write([.. turn.Cards.Select(StoredSentQuestion.Of)], StoredJson.Plain.ListStoredSentQuestion))
        .Add("Confirmed", turn.Confirmed)
        .Add("Sender", turn.RunId)
        .Add("SendingUntil", Stored(turn.SendingUntil))
        .Add("SeenAfter", Stored(turn.SeenAfter))
        .Add("Undelivered", turn.Undelivered)
        .Add("Sitting", turn.Sitting is { } sitting
            ? string.Join(' ', [sitting.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), .. sitting.AskedInFull])
            : null);

    public static TurnRow Read(EntityProperties stored) => new()
    {
        PendingQuestion = LongText.Join(stored, "Shown") is { } shown
            ? WithTexts(StoredJson.Read(shown, StoredJson.Plain.StoredPendingQuestion).Read(), stored)
            : null,
        Last = stored.String("Last") is { } last ? StoredJson.Read(last, StoredJson.Plain.StoredRecorded).Read() : null,
        Movable = stored.String("Movable") is { } movable && LongText.Join(stored, "MovableText") is { } text
            ? StoredJson.Read(movable, StoredJson.Plain.StoredMovable).Read(text)
            : null,
        Mentioned = stored.String("Mentioned")?.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList() ?? (IReadOnlyList<int>)[],
        Earlier = Earlier(stored.String("Earlier")?.Split(' ')),
        RecentTurnIds = stored.String("Ring")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Cards = LongText.Join(stored, "Cards") is { } cards
            ? [.. StoredJson.Read(cards, StoredJson.Plain.ListStoredSentQuestion).Select(card => card.Read())]
            : [],
        Confirmed = stored.Bool("Confirmed"),
        RunId = stored.String("Sender") ?? "",
        SendingUntil = stored.Time("SendingUntil") ?? default,
        SeenAfter = stored.Time("SeenAfter") ?? default,
        Undelivered = stored.String("Undelivered"),
        Sitting = stored.String("Sitting")?.Split(' ') is [var at, .. var asked]
            ? new Sitting(DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)), asked)
            : null,
    };

    // JSON writes some letters as six or twelve, so a whole message stands beside it as it is.
    private static PendingQuestion? WithoutHeld(PendingQuestion? pending) =>
        pending is { Confirm: { Kind: ConfirmationKind.Held or ConfirmationKind.Import } confirm }
            ? pending with { Confirm = confirm with { Argument = "" } }
            : pending;

    private static PendingQuestion WithTexts(PendingQuestion pending, EntityProperties stored)
    {
        var asked = LongText.Join(stored, "Held") is { } held && pending.Confirm is { } confirm
            ? pending with { Confirm = confirm with { Argument = held } }
            : pending;
        return asked.Aside is { } aside && LongText.Join(stored, "Aside") is { } text
            ? asked with { Aside = aside with { Text = text } }
            : asked;
    }

    // Tables begin in 1601; a time that was never set is not stored.
    private static DateTimeOffset? Stored(DateTimeOffset time) => time == default ? null : time;

    private static EarlierReport? Earlier(string[]? parts) => parts is [var period, var hash, var cancelled]
        ? new(ReportingPeriod.TryParse(period)!.Value, hash, [.. cancelled.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)])
        : null;
}
