using S3ReportBot.Storage.Vocabulary;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports.Stored;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>A report's header as properties.</summary>
internal static class HeaderEntity
{
    public static EntityProperties Write(ReportHeader header) => new EntityProperties()
        .Add("Form", header.Form)
        .Add("FormVersion", header.FormVersion)
        .Add("Status", StoredWords.ReportStatuses.Of(header.Status))
        .Add("Version", header.Version)
        .AddLong("Authors", StoredJson.Write(header.Authors.ToDictionary(), StoredJson.Plain.DictionaryStringString))
        .Add("Seal", header.Receipt is null ? null : StoredJson.Write(StoredReceipt.Of(header.Receipt), StoredJson.Plain.StoredReceipt))
        .AddLong("Superseded", header.Superseded.Count == 0
            ? null
            : StoredJson.Write([.. header.Superseded.Select(StoredReceipt.Of)], StoredJson.Plain.ListStoredReceipt))
        .Add("Reopened",
            header.Reopened is null ? null : StoredJson.Write(StoredReopening.Of(header.Reopened), StoredJson.Plain.StoredReopening))
        .AddLong("Reopenings", header.Reopenings.Count == 0
            ? null
            : StoredJson.Write([.. header.Reopenings.Select(StoredReopening.Of)], StoredJson.Plain.ListStoredReopening))
        .AddLong("Findings", header.Findings == FindingNotes.None
            ? null
            : StoredJson.Write(StoredFindingNotes.Of(header.Findings), StoredJson.Plain.StoredFindingNotes))
        .AddLong("Handed", header.Handed.Count == 0
            ? null
            : StoredJson.Write([.. header.Handed.Select(StoredHandedSection.Of)], StoredJson.Plain.ListStoredHandedSection))
        .Add("Move", header.Move is { Step: var step } ? StoredWords.MoveSteps.Of(step) : null)
        .Add("MovePartnership", header.Move?.Other.Partnership)
        .Add("MovePeriod", header.Move?.Other.Period.ToString())
        .Add("MoveName", header.Move?.OtherName)
        .Add("MoveBy", header.Move?.By)
        .Add("MoveAt", header.Move?.At);

    public static ReportHeader Read(EntityProperties stored)
    {
        var header = ReadAll(stored);
        // Rows of before all of them were kept have the present one alone.
        return header is { Reopened: { } present, Reopenings.Count: 0 } ? header with { Reopenings = [present] } : header;
    }

    private static ReportHeader ReadAll(EntityProperties stored) => new(
        stored.Required("Form"),
        stored.Required("FormVersion"),
        StoredWords.ReportStatuses.Read(stored.Required("Status")),
        stored.Long("Version"),
        StoredJson.Read(LongText.Join(stored, "Authors") ?? throw new InvalidDataException("It has no Authors."),
            StoredJson.Plain.DictionaryStringString),
        stored.String("Seal") is { } receipt ? StoredJson.Read(receipt, StoredJson.Plain.StoredReceipt).Read() : null)
    {
        Superseded = LongText.Join(stored, "Superseded") is { } receipts
            ? [.. StoredJson.Read(receipts, StoredJson.Plain.ListStoredReceipt).Select(receipt => receipt.Read())]
            : [],
        Reopened = stored.String("Reopened") is { } reopened ? StoredJson.Read(reopened, StoredJson.Plain.StoredReopening).Read() : null,
        Reopenings = LongText.Join(stored, "Reopenings") is { } reopenings
            ? [.. StoredJson.Read(reopenings, StoredJson.Plain.ListStoredReopening).Select(reopening => reopening.Read())]
            : [],
        Findings = LongText.Join(stored, "Findings") is { } findings
            ? StoredJson.Read(findings, StoredJson.Plain.StoredFindingNotes).Read()
            : FindingNotes.None,
        Handed = LongText.Join(stored, "Handed") is { } handed
            ? [.. StoredJson.Read(handed, StoredJson.Plain.ListStoredHandedSection).Select(section => section.Read())]
            : [],
        Move = ReadMove(stored),
    };

    private static ReportMove? ReadMove(EntityProperties stored) => stored.String("Move") is { } step
        ? new(
            StoredWords.MoveSteps.Read(step),
            new ReportKey(stored.Required("MovePartnership"), ReportingPeriod.TryParse(stored.Required("MovePeriod"))!.Value),
            stored.Required("MoveName"), stored.Required("MoveBy"), stored.Time("MoveAt") ?? default)
        : null;
}
