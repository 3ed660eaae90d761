using System.Text.Json.Serialization;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredReopening(
    [property: JsonPropertyName("By"), JsonRequired] string By,
    [property: JsonPropertyName("Name"), JsonRequired] string Name,
    [property: JsonPropertyName("At")] DateTimeOffset At,
    [property: JsonPropertyName("Question")] string? Question,
    [property: JsonPropertyName("Turn"), JsonRequired] string Turn,
    [property: JsonPropertyName("Reason")] string? Reason)
{
    public static StoredReopening Of(Reopening reopening) =>
        new(reopening.By, reopening.Name, reopening.At, reopening.Question, reopening.Turn,
            reopening.Reason.Length > 0 ? reopening.Reason : null);

    public Reopening Read() => new(By, Name, At, Question, Turn) { Reason = Reason ?? "" };
}
