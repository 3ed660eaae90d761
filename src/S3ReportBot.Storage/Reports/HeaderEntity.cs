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
        .AddLong("Superseded", header.Superseded.Count == 0 ? null : JsonSerializer.Serialize([.. header.Superseded], StoredJson.Plain.ListSeal))
        .Add("Reopened", header.Reopened is null ? null : JsonSerializer.Serialize(header.Reopened, StoredJson.Plain.Reopening))
        .AddLong("Findings", header.Findings == FindingNotes.None ? null : JsonSerializer.Serialize(header.Findings, StoredJson.Plain.FindingNotes))
        .AddLong("Handed", header.Handed.Count == 0 ? null : JsonSerializer.Serialize([.. header.Handed], StoredJson.Plain.ListHandedSection))
        .Add("Move", header.Move?.Step.ToString())
        .Add("MovePartnership", header.Move?.Other.Partnership)
        .Add("MovePeriod", header.Move?.Other.Period.ToString())
        .Add("MoveName", header.Move?.OtherName)
        .Add("MoveBy", header.Move?.By)
        .Add("MoveAt", header.Move?.At);

    public static ReportHeader Read(EntityProperties stored) => new(
        stored.Required("Form"),
        stored.Required("FormVersion"),
        Enum.Parse<ReportStatus>(stored.Required("Status")),
        stored.Long("Version"),
        JsonSerializer.Deserialize(LongText.Join(stored, "Authors")!, StoredJson.Plain.DictionaryStringString)!,
        stored.String("Seal") is { } seal ? JsonSerializer.Deserialize(seal, StoredJson.Plain.Seal) : null)
    {
        Superseded = LongText.Join(stored, "Superseded") is { } seals ? JsonSerializer.Deserialize(seals, StoredJson.Plain.ListSeal)! : [],
        Reopened = stored.String("Reopened") is { } reopened ? JsonSerializer.Deserialize(reopened, StoredJson.Plain.Reopening) : null,
        Findings = LongText.Join(stored, "Findings") is { } findings ? JsonSerializer.Deserialize(findings, StoredJson.Plain.FindingNotes)! : FindingNotes.None,
        Handed = LongText.Join(stored, "Handed") is { } handed ? JsonSerializer.Deserialize(handed, StoredJson.Plain.ListHandedSection)! : [],
        Move = ReadMove(stored),
    };

    private static ReportMove? ReadMove(EntityProperties stored) => stored.String("Move") is { } step
        ? new(
            Enum.Parse<MoveStep>(step), new ReportKey(stored.Required("MovePartnership"), ReportingPeriod.TryParse(stored.Required("MovePeriod"))!.Value),
            stored.Required("MoveName"), stored.Required("MoveBy"), stored.Time("MoveAt") ?? default)
        : null;
}
