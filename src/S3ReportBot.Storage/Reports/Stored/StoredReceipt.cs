using System.Text.Json.Serialization;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredReceipt(
    [property: JsonPropertyName("Number")] int Number,
    [property: JsonPropertyName("Version")] long Version,
    [property: JsonPropertyName("By"), JsonRequired] string By,
    [property: JsonPropertyName("At")] DateTimeOffset At,
    [property: JsonPropertyName("Hash"), JsonRequired] string Hash,
    [property: JsonPropertyName("Elsewhere")] bool Elsewhere)
{
    public static StoredReceipt Of(SubmissionReceipt receipt) =>
        new(receipt.Number, receipt.Version, receipt.By, receipt.At, receipt.Hash, receipt.Elsewhere);

    public SubmissionReceipt Read() => new(Number, Version, By, At, Hash, Elsewhere);
}
