using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>The events that the last report planned, as this report sees them.</summary>
internal static class PlannedBefore
{
    /// <summary>All of them; none unless they are loaded.</summary>
    public static IReadOnlyList<PlannedEvent> All(Turn turn, Question planned) =>
        turn.Earlier is { } earlier && planned.DateColumn() is >= 0 and var column && earlier.To(planned) is RowsContent rows
            ? PlannedEvent.Of(rows, column, earlier.Report.Period.DefaultDue)
            : [];

    /// <summary>Those whose outcome this report does not tell yet.</summary>
    public static IReadOnlyList<PlannedEvent> ToAskAbout(Turn turn, Question past) => turn.Form.Counterpart(past) is { } planned
        ? [.. All(turn, planned).Where(told => told.MayHaveHappened(Due.ReferenceDay(turn)) && !told.IsAmong(AnswerRows.Rows(turn, past))
            && (told.Date is { IsRecurring: true } || !told.IsAmong(AnswerRows.Rows(turn, planned)))
                && !turn.Earlier!.Report.Cancelled.Contains(told.Number))]
        : [];

    /// <summary>Those that are to come and stand in no table of this report yet.</summary>
    public static IReadOnlyList<PlannedEvent> ToCome(Turn turn, Question planned) =>
        [.. All(turn, planned).Where(told => told.IsToCome(Due.ReferenceDay(turn)) && !told.IsAmong(AnswerRows.Rows(turn, planned))
            && !turn.Earlier!.Report.Cancelled.Contains(told.Number))];
}
