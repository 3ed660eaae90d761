namespace S3ReportBot.Core.Reports;

public enum MoveStep
{
    /// <summary>Reserved for a draft that is on its way here.</summary>
    Moving,

    /// <summary>The draft went elsewhere; what is left here belongs to nobody.</summary>
    Moved,

    /// <summary>The draft came from elsewhere and is all here.</summary>
    Arrived,
}

/// <summary>What a header knows of a draft's way from one partnership or half-year to another.</summary>
/// <param name="Other">Where it goes to, or comes from.</param>
/// <param name="OtherName">That report's partnership as people see it.</param>
/// <param name="By">The name of who moved it.</param>
public sealed record ReportMove(MoveStep Step, ReportKey Other, string OtherName, string By, DateTimeOffset At);
