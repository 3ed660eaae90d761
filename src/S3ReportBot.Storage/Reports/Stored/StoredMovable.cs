using System.Text.Json.Serialization;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Storage.Reports.Stored;

/// <summary>Without its text, which stands beside it as it is.</summary>
internal sealed record StoredMovable(
    [property: JsonPropertyName("From"), JsonRequired] string From,
    [property: JsonPropertyName("To"), JsonRequired] string To,
    [property: JsonPropertyName("Turn"), JsonRequired] string Turn)
{
    public static StoredMovable Of(MovableMessage message) => new(message.From, message.To, message.Turn);

    public MovableMessage Read(string text) => new(text, From, To, Turn);
}
