using System.Text.Json;
using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports;

/// <summary>A report's header as properties.</summary>
internal static class HeaderEntity
{
    public static EntityProperties Write(ReportHeader header) => new EntityProperties()
        .Add("Form", header.Form)
        .Add("FormVersion", header.FormVersion)
        .Add("Status", header.Status.ToString())
        .Add("Version", header.Version)
        .AddLong("Authors", JsonSerializer.Serialize(header.Authors.ToDictionary(), StoredJson.Plain.DictionaryStringString))
        .Add("Seal", header.Seal is null ? null : JsonSerializer.Serialize(header.Seal, StoredJson.Plain.Seal))
        .AddLong("Findings", header.Findings == FindingNotes.None ? null : JsonSerializer.Serialize(header.Findings, StoredJson.Plain.FindingNotes));

    public static ReportHeader Read(EntityProperties stored) => new(
        stored.String("Form")!,
        stored.String("FormVersion")!,
        Enum.Parse<ReportStatus>(stored.String("Status")!),
        stored.Long("Version"),
        JsonSerializer.Deserialize(LongText.Join(stored, "Authors")!, StoredJson.Plain.DictionaryStringString)!,
        stored.String("Seal") is { } seal ? JsonSerializer.Deserialize(seal, StoredJson.Plain.Seal) : null)
    {
        Findings = LongText.Join(stored, "Findings") is { } findings ? JsonSerializer.Deserialize(findings, StoredJson.Plain.FindingNotes)! : FindingNotes.None,
    };
}
