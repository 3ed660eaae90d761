using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Findings;

/// <summary>Events: when they are, and whether one of them is there twice.</summary>
internal static class EventFindings
{
    /// <summary>Names of one day less alike than this are those of two events.</summary>
    private const double Alike = 0.75;

    private const int LongestCompared = 200;

    public static IEnumerable<Finding> Of(FindingFacts facts, Question question) =>
        Events(facts, question).SelectMany(one => When(facts, one)).Concat(Twice(facts, question));

    private static IEnumerable<Finding> When(FindingFacts facts, Event one)
    {
        var about = one.Name + one.Typed;
        if (one.When is not { } when)
        {
            if (one.Typed.Length > 0 && !TextFindings.IsPlaceholder(one.Typed))
                yield return Finding.Of(FindingRule.NoEventDate, one.Question, about, ("event", one.Name), ("date", one.Typed));
            yield break;
        }

        if (when.IsRecurring)
            yield return Finding.Of(FindingRule.Recurring, one.Question, about, ("event", one.Name), ("date", one.Typed));
        if (when.YearAssumed)
            yield return Finding.Of(FindingRule.NoYear, one.Question, about, ("event", one.Name), ("date", one.Typed)) with { Fix = WithYear(one, when) };
        if (one.Tense == EventTense.Past && !when.IsRecurring
            && !when.Meets(facts.Period.Start, facts.Period.End) && !when.Meets(facts.ReferenceDay.AddMonths(-6), facts.ReferenceDay))
            yield return Finding.Of(FindingRule.OutsideWindow, one.Question, about, ("event", one.Name), ("date", one.Typed), ("period", facts.Period.Name));
    }

    private static Fix? WithYear(Event one, EventDate when)
    {
        var dated = string.Create(CultureInfo.InvariantCulture, $"{one.Typed} {when.End.Year}");
        return when.Start.Year == when.End.Year ? new Fix(dated, [new(one.Row.Id, one.Column, dated)]) : null;
    }

    /// <summary>Beside earlier rows of the same table, and the tables before it.</summary>
    private static IEnumerable<Finding> Twice(FindingFacts facts, Question question)
    {
        var earlier = facts.Form.Asked.TakeWhile(other => other != question).SelectMany(other => Events(facts, other)).ToList();
        foreach (var one in Events(facts, question))
        {
            var others = earlier.Where(other => IsSameTime(one, other)).ToList();
            if (others.Find(other => other.Folded == one.Folded) is { } same)
                yield return Finding.Of(FindingRule.EventTwice, question, one.Name + one.Typed, ("event", one.Name), ("date", one.Typed), ("other", same.Question.Name));
            else if (others.Find(other => IsAlike(one.Folded, other.Folded)) is { } alike)
                yield return Finding.Of(FindingRule.OneEventTwoNames, question, one.Name + alike.Name, ("event", one.Name), ("date", one.Typed), ("other", alike.Name));
            earlier.Add(one);
        }
    }

    /// <summary>What recurs, or only says a month, may well be several events.</summary>
    private static bool IsSameTime(Event one, Event other) => one.When is { Precision: DatePrecision.Day or DatePrecision.Span } when
        ? other.When is { } then && when.Start == then.Start && when.End == then.End
        : one.Typed.Length > 0 && one.Folded == other.Folded && Texts.Folded.Of(one.Typed) == Texts.Folded.Of(other.Typed);

    private static bool IsAlike(string one, string other) =>
        Math.Max(one.Length, other.Length) <= LongestCompared && (EditDistance.Likeness(one, other) >= Alike || IsLonger(one, other) || IsLonger(other, one));

    /// <summary>`Interreg Annual Event` of `Interreg Annual Event, thematic workshop`.</summary>
    private static bool IsLonger(string one, string other) => other.Length > 15 && one.StartsWith(other + " ", StringComparison.Ordinal);

    private static IEnumerable<Event> Events(FindingFacts facts, Question question)
    {
        var column = question.Columns.ToList().FindIndex(column => column.Kind == ColumnKind.EventDate);
        return column < 0 ? [] : facts.Rows(question).Where(row => row.Cells[0].Length > 0)
            .Select(row => new Event(question, row, column, EventDateReader.Read(row.Cells[column], facts.ReferenceDay, question.Columns[column].Tense)));
    }

    private sealed record Event(Question Question, Row Row, int Column, EventDate? When)
    {
        public string Name => Row.Cells[0];

        public string Typed => Row.Cells[Column];

        public string Folded { get; } = Texts.Folded.Of(Row.Cells[0]).TrimEnd(',', '.', ' ');

        public EventTense Tense => Question.Columns[Column].Tense;
    }
}
