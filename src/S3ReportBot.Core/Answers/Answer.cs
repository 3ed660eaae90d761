namespace S3ReportBot.Core.Answers;

public enum AnswerState
{
    /// <summary>Nothing said yet, or emptied by `clear`.</summary>
    Open,

    /// <summary>A table or ratings with something in it that nobody has called done.</summary>
    Begun,
    Answered,
    Skipped,

    /// <summary>Put off until the end; what is there stays.</summary>
    Later,
}

/// <summary>What one question of one report holds.</summary>
/// <param name="Content">Null while there is none.</param>
/// <param name="Version">Counts the changes of this answer from 1; 0 is an answer never touched.</param>
/// <param name="By">Key of the person who changed it last.</param>
/// <param name="Turn">The turn that did.</param>
public sealed record Answer(
    string QuestionId, AnswerState State, AnswerContent? Content, long Version, string By, DateTimeOffset At, string Turn)
{
    public static Answer None(string questionId) => new(questionId, AnswerState.Open, null, 0, "", default, "");

    /// <summary>Counts towards progress.</summary>
    public bool IsSettled => State is AnswerState.Answered or AnswerState.Skipped;
}

/// <summary>An answer's content by kind: text for choices, dates, addresses and long texts; rows for regions and tables; ratings.</summary>
public abstract record AnswerContent;

/// <param name="Text">To the letter as the person gave it; dates as dd-MM-yyyy, addresses with their scheme.</param>
public sealed record TextContent(string Text) : AnswerContent;

/// <summary>Rows in order. Regions are rows of one cell.</summary>
public sealed record RowsContent(IReadOnlyList<Row> Rows) : AnswerContent
{
    public bool Equals(RowsContent? other) => other is not null && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Rows.Count;
}

/// <param name="Id">Unique in the report and stable: turn id and a number.</param>
/// <param name="Cells">As many as the question has columns; an empty cell is "".</param>
/// <param name="Version">The answer's version that changed this row last.</param>
public sealed record Row(string Id, IReadOnlyList<string> Cells, string By, DateTimeOffset At, long Version)
{
    public bool Equals(Row? other) =>
        other is not null && Id == other.Id && By == other.By && At == other.At && Version == other.Version && Cells.SequenceEqual(other.Cells);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <param name="Values">One for each item: a key of the scale, or null while not rated.</param>
public sealed record RatingsContent(IReadOnlyList<string?> Values) : AnswerContent
{
    public int Rated => Values.Count(value => value is not null);

    public bool IsComplete => Rated == Values.Count;

    public bool Equals(RatingsContent? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Count;
}
