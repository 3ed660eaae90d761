using S3ReportBot.Core.People;

namespace S3ReportBot.Turns;

/// <summary>Who changes something, when, in which turn.</summary>
internal sealed record Author(Person Person, DateTimeOffset At, string Turn)
{
    /// <summary>The turn whose message is the answer: of an edit, that of the message as it first came.</summary>
    public string Answering { get; init; } = Turn;
}
