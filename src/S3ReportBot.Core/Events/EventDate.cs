namespace S3ReportBot.Core.Events;

/// <summary>How exactly a date is given.</summary>
public enum DatePrecision
{
    Day,

    /// <summary>From one day, month or season to another.</summary>
    Span,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,

    /// <summary>Again and again (`Monthly`): it has no day of its own.</summary>
    Recurring,
}

/// <summary>What is understood of an event's date; the text itself stays as it was typed.</summary>
/// <param name="Start">The first day that it may mean, <paramref name="End"/> the last one; of what recurs, the first and last day there are.</param>
/// <param name="YearAssumed">The text names no year.</param>
public sealed record EventDate(DatePrecision Precision, DateOnly Start, DateOnly End, bool YearAssumed) : IComparable<EventDate>
{
    public static readonly EventDate Recurring = new(DatePrecision.Recurring, DateOnly.MinValue, DateOnly.MaxValue, false);

    public bool IsRecurring => Precision == DatePrecision.Recurring;

    /// <summary>The day on which what people say about an event is judged: today, at the latest the report's deadline.</summary>
    public static DateOnly ReferenceDay(DateOnly today, DateOnly due) => today < due ? today : due;

    /// <summary>It does not begin before that day is over, or recurs.</summary>
    public bool IsToComeAfter(DateOnly day) => IsRecurring || Start > day;

    /// <summary>Whether some day that it may mean lies in the window, both ends included.</summary>
    public bool Meets(DateOnly from, DateOnly to) => Start <= to && End >= from;

    /// <summary>By the first day, then by the last; what recurs comes last.</summary>
    public int CompareTo(EventDate? other) => other is null ? 1 : (IsRecurring, Start, End).CompareTo((other.IsRecurring, other.Start, other.End));

    public static bool operator <(EventDate left, EventDate right) => left.CompareTo(right) < 0;

    public static bool operator >(EventDate left, EventDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(EventDate left, EventDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EventDate left, EventDate right) => left.CompareTo(right) >= 0;
}
