using System.Text.Json.Serialization;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredSeal(
    [property: JsonPropertyName("Number")] int Number,
    [property: JsonPropertyName("Version")] long Version,
    [property: JsonPropertyName("By"), JsonRequired] string By,
    [property: JsonPropertyName("At")] DateTimeOffset At,
    [property: JsonPropertyName("Hash"), JsonRequired] string Hash,
    [property: JsonPropertyName("Elsewhere")] bool Elsewhere)
{
    public static StoredSeal Of(Seal seal) => new(seal.Number, seal.Version, seal.By, seal.At, seal.Hash, seal.Elsewhere);

    public Seal Read() => new(Number, Version, By, At, Hash, Elsewhere);
}
