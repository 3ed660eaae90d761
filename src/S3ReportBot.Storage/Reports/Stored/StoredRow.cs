using System.Text.Json.Serialization;
using S3ReportBot.Core.Answers;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredRow(
    [property: JsonPropertyName("Id"), JsonRequired] string Id,
    [property: JsonPropertyName("Cells"), JsonRequired] IReadOnlyList<string> Cells,
    [property: JsonPropertyName("By"), JsonRequired] string By,
    [property: JsonPropertyName("At")] DateTimeOffset At,
    [property: JsonPropertyName("Version")] long Version)
{
    public static StoredRow Of(Row row) => new(row.Id, row.Cells, row.By, row.At, row.Version);

    public Row Read() => new(Id, Cells, By, At, Version);
}
