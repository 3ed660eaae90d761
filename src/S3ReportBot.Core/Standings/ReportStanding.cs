using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Standings;

/// <summary>In the order in which leads need to see them.</summary>
public enum StandingState
{
    NotStarted,
    Draft,
    Reopened,
    Submitted,
}

/// <summary>How one partnership stands with its report of a period.</summary>
/// <param name="Progress">Null for a report that was not begun.</param>
/// <param name="Due">The day, in Brussels.</param>
public sealed record ReportStanding(Partnership Partnership, ReportProgress? Progress, ReminderTally Reminders, DateOnly Due)
{
    public StandingState State => Progress switch
    {
        null or { Version: 0 } => StandingState.NotStarted,
        { Status: ReportStatus.Submitted } => StandingState.Submitted,
        { Status: ReportStatus.Reopened } => StandingState.Reopened,
        _ => StandingState.Draft,
    };

    /// <summary>Negative after the day.</summary>
    public int DaysLeft(DateOnly today) => Due.DayNumber - today.DayNumber;

    /// <summary>Not submitted, and the day is over.</summary>
    public bool IsLate(DateOnly today) => State is StandingState.NotStarted or StandingState.Draft && DaysLeft(today) < 0;

    public static IReadOnlyList<ReportStanding> MostBehindFirst(IEnumerable<ReportStanding> standings) =>
    [
        .. standings
            .OrderBy(standing => standing.State)
            .ThenByDescending(standing => standing.Progress?.Missing ?? 0)
            .ThenBy(standing => standing.Progress?.Settled ?? 0)
            .ThenBy(standing => standing.Partnership.Name, StringComparer.Ordinal),
    ];
}
