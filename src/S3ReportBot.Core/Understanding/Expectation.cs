using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Understanding;

/// <summary>What a conversation waits for.</summary>
public enum Awaited
{
    /// <summary>Nothing: no report is open, or none of its questions.</summary>
    Nothing,

    /// <summary>The answer to a question of the form, by its kind.</summary>
    Answer,

    /// <summary>A column of a row; of a list, an entry.</summary>
    Cell,

    /// <summary>More of an answer, until `done`.</summary>
    Adding,

    /// <summary>More of a report that is read in, until `done`.</summary>
    Importing,

    /// <summary>A word: yes or no, or what becomes of two texts.</summary>
    Word,

    /// <summary>Nothing any more: the report is submitted.</summary>
    Submitted,
}

/// <summary>
/// What a message is read against. <see cref="Form"/> and <see cref="Awaited"/> always say something, the rest where it applies.
/// </summary>
public sealed record Expectation(Questionnaire Form, Awaited Awaited)
{
    /// <summary>The question that waits, or waits beside a question of the bot's own; null for none.</summary>
    public Question? Question { get; init; }

    /// <summary>The question that was answered last; null where none was, or that one waits again.</summary>
    public Question? Last { get; init; }

    /// <summary>0-based, of a cell.</summary>
    public int Column { get; init; }

    /// <summary>The question of the bot's own that waits for a word; null for none.</summary>
    public ConfirmationKind? Confirmation { get; init; }

    /// <summary>The words that are waited for, of `yes`, `no`, `mine`, `theirs`, `both`, `store it`.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether a yes takes away something that is filled in.</summary>
    public bool Loses { get; init; }

    /// <summary>How many rows or entries the list on the screen has.</summary>
    public int Listed { get; init; }

    /// <summary>
    /// Whether the question that waits can read the text as strong evidence for an answer: a date, an address, a choice, ratings, the name
    /// of a region, a row of cells. Asked at most once for a message, and once for a part of it.
    /// </summary>
    public Func<string, bool> Reads { get; init; } = _ => false;

    /// <summary>Names of the people who fill in this report.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The day on which a day without a year is meant.</summary>
    public DateOnly Today { get; init; }
}
