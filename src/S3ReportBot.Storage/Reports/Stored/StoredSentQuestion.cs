using System.Text.Json.Serialization;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredSentQuestion(
    [property: JsonPropertyName("Message"), JsonRequired] string Message,
    [property: JsonPropertyName("Report"), JsonRequired] string Report,
    [property: JsonPropertyName("Question"), JsonRequired] string Question,
    [property: JsonPropertyName("HasCard")] bool HasCard)
{
    public static StoredSentQuestion Of(SentQuestion sent) => new(sent.Message, sent.Report, sent.Question, sent.HasCard);

    public SentQuestion Read() => new(Message, Report, Question, HasCard);
}
