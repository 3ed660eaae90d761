using System.Text.Json.Serialization;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredReopening(
    [property: JsonPropertyName("By"), JsonRequired] string By,
    [property: JsonPropertyName("Name"), JsonRequired] string Name,
    [property: JsonPropertyName("At")] DateTimeOffset At,
    [property: JsonPropertyName("Question")] string? Question,
    [property: JsonPropertyName("Turn"), JsonRequired] string Turn)
{
    public static StoredReopening Of(Reopening reopening) =>
        new(reopening.By, reopening.Name, reopening.At, reopening.Question, reopening.Turn);

    public Reopening Read() => new(By, Name, At, Question, Turn);
}
