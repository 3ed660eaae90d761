using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>What a message says in answer to a question of the form.</summary>
internal abstract record AnswerReading : Reading
{
    /// <summary>There is nothing to report: an optional question is passed over.</summary>
    public sealed record Nothing : AnswerReading;

    /// <summary>The whole of a text, a date, an address or a choice; of ratings what they become.</summary>
    public sealed record Whole(AnswerContent Content) : AnswerReading;

    /// <summary>The entries of a list of regions.</summary>
    public sealed record Entries(IReadOnlyList<string> Regions) : AnswerReading;

    /// <summary>Whole rows, copied from somewhere.</summary>
    public sealed record Pasted(PastedRows Rows) : AnswerReading;

    /// <summary>The first column of a new row.</summary>
    public sealed record NewRow(string First) : AnswerReading;

    /// <summary>The column that is asked of a row.</summary>
    public sealed record Cell(string Text) : AnswerReading;

    /// <summary>What became of events that the last report planned.</summary>
    public sealed record Outcomes(IReadOnlyList<NumberedOutcome> Told) : AnswerReading;
}
