using System.Text.Json.Serialization;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredPendingQuestion(
    [property: JsonPropertyName("Question"), JsonRequired] string Question,
    [property: JsonPropertyName("Base")] long Base,
    [property: JsonPropertyName("At")] DateTimeOffset At,
    [property: JsonPropertyName("Row")] string? Row,
    [property: JsonPropertyName("Column")] int Column,
    [property: JsonPropertyName("Editing")] bool Editing,
    [property: JsonPropertyName("Adding")] bool Adding,
    [property: JsonPropertyName("Period")] string? Period,
    [property: JsonPropertyName("Listed")] IReadOnlyList<string>? Listed,
    [property: JsonPropertyName("More")] string? More,
    [property: JsonPropertyName("Confirm")] StoredConfirmation? Confirm,
    [property: JsonPropertyName("Aside")] StoredAside? Aside = null,
    [property: JsonPropertyName("Failures")] int Failures = 0)
{
    public static StoredPendingQuestion Of(PendingQuestion pending) => new(
        pending.Question, pending.Base, pending.At, pending.Row, pending.Column, pending.Editing, pending.Adding, pending.Period,
        pending.Listed, pending.More, pending.Confirm is null ? null : StoredConfirmation.Of(pending.Confirm),
        pending.Aside is null ? null : StoredAside.Of(pending.Aside), pending.Failures);

    public PendingQuestion Read() => new()
    {
        Question = Question,
        Base = Base,
        At = At,
        Row = Row,
        Column = Column,
        Editing = Editing,
        Adding = Adding,
        Period = Period,
        Listed = Listed ?? [],
        More = More,
        Confirm = Confirm?.Read(),
        Aside = Aside?.Read(),
        Failures = Failures,
    };
}
