using System.Text.Json.Serialization;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports.Stored;

internal sealed record StoredHandedSection(
    [property: JsonPropertyName("Section"), JsonRequired] string Section,
    [property: JsonPropertyName("Person"), JsonRequired] string Person,
    [property: JsonPropertyName("Name"), JsonRequired] string Name,
    [property: JsonPropertyName("By"), JsonRequired] string By,
    [property: JsonPropertyName("Code"), JsonRequired] string Code,
    [property: JsonPropertyName("Told")] bool Told)
{
    public static StoredHandedSection Of(HandedSection handed) =>
        new(handed.Section, handed.Person, handed.Name, handed.By, handed.Code, handed.Told);

    public HandedSection Read() => new(Section, Person, Name, By, Code, Told);
}
