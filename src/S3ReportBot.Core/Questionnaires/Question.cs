namespace S3ReportBot.Core.Questionnaires;

public enum QuestionKind
{
    Choice,
    Date,
    WebAddress,
    LongText,
    Regions,
    Rows,
    Ratings,
}

/// <summary>Whether a question's answer names the report instead of being stored in it.</summary>
public enum ReportKeyPart
{
    None,
    Period,
    Partnership,
}

/// <summary>One question of the form.</summary>
public sealed record Question
{
    /// <summary>Never changes once published: stored answers carry it.</summary>
    public required string Id { get; init; }

    /// <summary>1-based place in the whole form.</summary>
    public required int Number { get; init; }

    public required string SectionId { get; init; }

    /// <summary>Short name for lists and acknowledgements (`Past events`).</summary>
    public required string Name { get; init; }

    /// <summary>The form's own wording.</summary>
    public required string Text { get; init; }

    public required QuestionKind Kind { get; init; }

    public bool Mandatory { get; init; }

    public ReportKeyPart Key { get; init; }

    /// <summary>Printed below the wording in the form and in the document; null if the form prints none.</summary>
    public string? Hint { get; init; }

    /// <summary>An explanation for who asks for help, and an example answer.</summary>
    public string? Help { get; init; }

    public string? Example { get; init; }

    /// <summary>Characters that the form allows; more is a finding and blocks nothing. Null: no limit.</summary>
    public int? Limit { get; init; }

    public IReadOnlyList<AnswerCheck> Checks { get; init; } = [];

    /// <summary>Of a choice that is not part of the report's key.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Of rows: at least one. Regions have none.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>Of ratings: what is rated, in order, in the form's wording.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Of ratings: the scale, in the order of its columns.</summary>
    public IReadOnlyList<ScaleStep> Scale { get; init; } = [];
}

public enum ColumnKind
{
    Text,
    EventDate,
    Region,
    Regions,

    /// <summary>A town, a region, or at a distance.</summary>
    Place,
}

/// <summary>Which events a table lists; decides the year of a month without one.</summary>
public enum EventTense
{
    Past,
    Planned,
}

/// <summary>A column of a rows question; the first column names the row.</summary>
/// <param name="Tense">Of an event date: whether the events have been or are to come.</param>
public sealed record Column(string Id, string Name, ColumnKind Kind, string? Help, EventTense Tense = EventTense.Past);

/// <summary>A value of a rating scale: what is typed (`1`, `n`) and the form's wording (`Strongly agree`).</summary>
public sealed record ScaleStep(string Key, string Text);
