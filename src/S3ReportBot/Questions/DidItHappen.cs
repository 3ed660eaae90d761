using System.Globalization;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>At past events: what became of those that the last report planned.</summary>
internal static class DidItHappen
{
    public static void Ask(Turn turn, Question past)
    {
        if (PlannedBefore.ToAskAbout(turn, past) is not [var first, ..] asked)
            return;
        turn.Reply.Add(string.Join('\n', asked.Select(planned => turn.Reply.Text("planned.line", ("number", Number(planned.Number)), ("event", EarlierOffer.Line(planned.Cells))))
            .Prepend(turn.Reply.Text("planned.ask", ("period", turn.Earlier!.Report.Period.Name)))));
        turn.Say(asked.Count == 1 ? "planned.how-one" : "planned.how", ("event", first.Cells[0]), ("number", Number(asked[^1].Number)), ("first", Number(first.Number)));
        turn.Reply.Offer(asked.Count == 1 ? ["yes", "cancelled"] : ["all yes"]);
    }

    /// <summary>Below the list on the screen: the next one of it.</summary>
    public static void AskNext(Turn turn, Question past)
    {
        if (PlannedBefore.ToAskAbout(turn, past) is not [var next, ..])
            return;
        turn.Say("planned.next", ("number", Number(next.Number)), ("event", next.Cells[0]));
        turn.Reply.Offer("yes", "cancelled");
    }

    /// <returns>What became of each, by its number; null: the message is no reply to it.</returns>
    public static IReadOnlyList<NumberedOutcome>? Read(Turn turn, Question past, string text)
    {
        if (turn.Earlier is null || turn.Form.Counterpart(past) is not { } planned || PlannedBefore.All(turn, planned).Count == 0
            || OutcomeReader.Read(text) is not { } read)
            return null;
        var asked = PlannedBefore.ToAskAbout(turn, past);
        if (asked.Count == 0 && read.Any(outcome => outcome.Number is null or 0))
            return null;
        return [.. read.SelectMany(outcome => Numbered(outcome, asked)).DistinctBy(outcome => outcome.Number)];
    }

    public static NavigationResult Record(Turn turn, Question past, IReadOnlyList<NumberedOutcome> outcomes)
    {
        var planned = turn.Form.Counterpart(past)!;
        var all = PlannedBefore.All(turn, planned);
        var known = outcomes.Where(outcome => outcome.Number <= all.Count && outcome.Number > 0).ToList();
        var rows = known.Select(outcome => RowOf(turn, past, all[outcome.Number!.Value - 1], outcome)).ToList();
        foreach (var cancelled in known.Where(outcome => outcome.Outcome == EventOutcome.Cancelled))
            turn.Earlier!.Cancel(cancelled.Number!.Value);
        Add(turn, past, rows, EventTense.Past, "planned.held");
        Add(turn, planned, rows, EventTense.Planned, "planned.moved");
        SayRest(turn, known, rows, outcomes.Except(known));
        return NavigationResult.To(past);
    }

    private static NumberedOutcome[] Numbered(NumberedOutcome outcome, IReadOnlyList<PlannedEvent> asked) => outcome.Number switch
    {
        0 => [.. asked.Select(told => outcome with { Number = told.Number })],
        null => [outcome with { Number = asked[0].Number }],
        _ => [outcome],
    };

    /// <summary>The row that an outcome makes, and where it belongs; no tense for a cancelled event, no cells for a date that cannot be read.</summary>
    private static (EventTense? Tense, IReadOnlyList<string>? Cells, int Number) RowOf(Turn turn, Question past, PlannedEvent told, NumberedOutcome outcome)
    {
        if (outcome.Outcome != EventOutcome.Moved)
            return (outcome.Outcome == EventOutcome.Held ? EventTense.Past : null, told.Cells, told.Number);
        // Without a year the new date is the first one after the old.
        var from = told.Date is { IsRecurring: false, Start: var start } ? start : turn.Earlier!.Report.Period.DefaultDue;
        var date = EventDateReader.Read(outcome.Date, from, EventTense.Planned);
        var cells = told.Cells.Select((cell, column) => column == past.DateColumn() ? outcome.Date : cell).ToList();
        return date is null ? (null, null, told.Number) : (date.IsToComeAfter(Due.ReferenceDay(turn)) ? EventTense.Planned : EventTense.Past, cells, told.Number);
    }

    private static void Add(Turn turn, Question table, List<(EventTense? Tense, IReadOnlyList<string>? Cells, int Number)> rows, EventTense tense, string text)
    {
        var present = AnswerRows.Rows(turn, table);
        var added = rows.Where(row => row.Tense == tense).Select(row => row.Cells!).Where(cells => !present.Any(row => row.Cells.SequenceEqual(cells))).ToList();
        if (added.Count > 0 && AnswerRecorder.SetRows(turn, table, [.. present, .. AnswerRows.New(turn, table, added)]))
            turn.Say(text, ("question", Naming.Of(turn, table)), ("count", added.Count));
    }

    private static void SayRest(Turn turn, List<NumberedOutcome> known, List<(EventTense? Tense, IReadOnlyList<string>? Cells, int Number)> rows, IEnumerable<NumberedOutcome> unknown)
    {
        if (known.Count(outcome => outcome.Outcome == EventOutcome.Cancelled) is > 0 and var cancelled)
            turn.Say("planned.cancelled", ("count", cancelled));
        foreach (var unread in rows.Where(row => row.Cells is null))
            turn.Say("planned.unread", ("number", Number(unread.Number)));
        foreach (var missing in unknown)
            turn.Say("planned.unknown", ("number", Number(missing.Number!.Value)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
