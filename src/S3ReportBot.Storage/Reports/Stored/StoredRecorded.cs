using System.Text.Json.Serialization;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Storage.Reports.Stored;

/// <param name="Turn">Null in rows of the builds that did not write it yet.</param>
internal sealed record StoredRecorded(
    [property: JsonPropertyName("Question"), JsonRequired] string Question,
    [property: JsonPropertyName("Input"), JsonRequired] string Input,
    [property: JsonPropertyName("Turn")] string? Turn)
{
    public static StoredRecorded Of(Recorded recorded) => new(recorded.Question, recorded.Input, recorded.Turn);

    public Recorded Read() => new(Question, Input, Turn ?? "");
}
