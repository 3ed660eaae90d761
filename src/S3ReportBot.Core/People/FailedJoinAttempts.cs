namespace S3ReportBot.Core.People;

/// <summary>Codes that a person tried in vain. Nobody mistypes ten in an hour.</summary>
/// <param name="Since">When the first of them was tried.</param>
public sealed record FailedJoinAttempts(int Count, DateTimeOffset Since)
{
    public const int Most = 10;
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);
    public static readonly FailedJoinAttempts None = new(0, default);

    /// <summary>No further code is looked at, whatever it is.</summary>
    public bool AreTooMany(DateTimeOffset now) => Count >= Most && now < Until;

    /// <summary>When codes are looked at again.</summary>
    public DateTimeOffset Until => Since + Window;

    public FailedJoinAttempts OneMore(DateTimeOffset now) => Count == 0 || now >= Until ? new(1, now) : this with { Count = Count + 1 };
}
