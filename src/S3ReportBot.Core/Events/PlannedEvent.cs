using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Events;

/// <summary>An event that the last report planned.</summary>
/// <param name="Number">Its place in that list, from 1.</param>
/// <param name="Date">Null if its date is not understood.</param>
public sealed record PlannedEvent(int Number, IReadOnlyList<string> Cells, EventDate? Date)
{
    /// <param name="plannedOn">The reference day of the report that planned them.</param>
    public static IReadOnlyList<PlannedEvent> Of(RowsContent planned, int dateColumn, DateOnly plannedOn) =>
        [.. planned.Rows.Select((row, index) => new PlannedEvent(index + 1, row.Cells, EventDateReader.Read(row.Cells[dateColumn], plannedOn, EventTense.Planned)))];

    /// <summary>It may have happened by that day: what is not understood may, and what recurs too.</summary>
    public bool MayHaveHappened(DateOnly referenceDay) => Date is null || Date.IsRecurring || Date.Start <= referenceDay;

    /// <summary>It may still be to come.</summary>
    public bool IsToCome(DateOnly referenceDay) => Date is { } date && date.IsToComeAfter(referenceDay);

    /// <summary>One of these rows is this event, whatever its date is now.</summary>
    public bool IsAmong(IEnumerable<Row> rows) => rows.Any(row => Folded.Of(row.Cells[0]) == Folded.Of(Cells[0]));
}
