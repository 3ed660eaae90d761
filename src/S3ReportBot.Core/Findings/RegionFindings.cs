using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;

namespace S3ReportBot.Core.Findings;

/// <summary>Each region by itself: its code, its name, its country, its level.</summary>
internal static class RegionFindings
{
    private const int MostNamed = 4;

    public static IEnumerable<Finding> OfList(FindingFacts facts, Question question) => facts.ListOf(question)
        .Select(listed => Of(facts, question, listed.Reading) is { } found ? Fixed(found, listed.Reading.Correction, listed.Row, 0) : null)
        .OfType<Finding>();

    /// <summary>The cells of a table that name one region or several.</summary>
    public static IEnumerable<Finding> OfTable(FindingFacts facts, Question question) =>
        from row in facts.Rows(question)
        from cell in row.Cells.Select((text, column) => (text, column))
        where question.Columns[cell.column].Kind is ColumnKind.Region or ColumnKind.Regions
        from entry in RegionsReader.Split(cell.text)
        let reading = facts.Regions.Read(entry)
        // A table need not repeat what the lists say: whole countries and names alone do there.
        let found = reading.Fault == RegionFault.WholeCountry ? null : Of(facts, question, reading)
        where found is not null
        select Fixed(found, reading.Correction is { } correction ? cell.text.Replace(entry, correction, StringComparison.Ordinal) : null, row, cell.column);

    private static Finding? Of(FindingFacts facts, Question question, RegionReading reading) => reading.Fault == RegionFault.None
        ? null
        : Finding.Of(
            Enum.Parse<FindingRule>(reading.Fault.ToString()), question, reading.Entry,
            ("entry", reading.Entry),
            ("code", reading.CodeOf?.Code ?? reading.Mention.Code ?? reading.Country?.Code ?? ""),
            ("other", reading.CodeOf?.Name ?? ""),
            ("region", reading.Region?.Name ?? ""),
            ("country", reading.Country?.Name ?? ""),
            ("right", reading.Region?.Country ?? reading.Country?.Code ?? ""),
            ("vintage", facts.Regions.Vintage),
            ("choices", Named(reading.Instead)));

    /// <summary>A single one is the correction itself.</summary>
    private static string Named(IReadOnlyList<Region> regions) => regions.Count == 1 ? "" :
        string.Join("; ", regions.Take(MostNamed).Select(region => RegionChecker.InForm(region))) + (regions.Count > MostNamed ? "; ..." : "");

    private static Finding Fixed(Finding finding, string? correction, Row row, int column) =>
        correction is null ? finding : finding with { Fix = new Fix(correction, [new(row.Id, column, correction)]) };
}
