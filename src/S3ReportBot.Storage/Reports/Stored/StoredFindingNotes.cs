using System.Text.Json.Serialization;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredFindingNotes(
    [property: JsonPropertyName("Last")] int Last,
    [property: JsonPropertyName("Numbers"), JsonRequired] IReadOnlyDictionary<string, int> Numbers,
    [property: JsonPropertyName("Ignored"), JsonRequired] IReadOnlyDictionary<string, string> Ignored)
{
    public static StoredFindingNotes Of(FindingNotes notes) => new(notes.Last, notes.Numbers, notes.Ignored);

    public FindingNotes Read() => new(Last, Numbers, Ignored);
}
