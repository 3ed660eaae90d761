namespace S3ReportBot.Core.Conversations;

/// <summary>
/// The question that the bot asked a person last in a conversation: what that person's next message means.
/// Durable, written before the question is sent.
/// </summary>
public sealed record PendingQuestion
{
    /// <summary>The question's id; empty while only <see cref="Confirm"/> is asked and no question of the form is current.</summary>
    public required string Question { get; init; }

    /// <summary>The version of the answer that was shown with the question.</summary>
    public long Base { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The row being filled in or edited; null at the table itself.</summary>
    public string? Row { get; init; }

    /// <summary>0-based column asked for.</summary>
    public int Column { get; init; }

    /// <summary>Every column of an existing row is asked with its value, the first one too.</summary>
    public bool Editing { get; init; }

    /// <summary>Messages are appended to the answer until `done`.</summary>
    public bool Adding { get; init; }

    /// <summary>The period already picked while the partnership is asked for.</summary>
    public string? Period { get; init; }

    /// <summary>The ids of the rows as numbered in the list this person saw last.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>What a plain `more` would show: the next page of the list that stands there.</summary>
    public string? More { get; init; }

    /// <summary>What a plain `yes` would confirm.</summary>
    public Confirmation? Confirm { get; init; }

    /// <summary>How many messages in a row were no answer to it.</summary>
    public int Failures { get; init; }

    /// <summary>A message that was kept aside at this question; null for none.</summary>
    public AsideMessage? Aside { get; init; }
}

public enum ConfirmationKind
{
    /// <summary>Seal the report; the argument is the report's version when it was asked.</summary>
    Submit,

    /// <summary>Put a partnership on the list; the argument is its name.</summary>
    NewPartnership,

    /// <summary>A message whose question its author may not have seen; the argument is its text.</summary>
    Held,

    /// <summary>Mine, theirs or both, of an answer kept beside the present one; the argument is the turn that kept it.</summary>
    Conflict,

    /// <summary>`undo` once more, past a change that a colleague's later one protects; the argument is its version.</summary>
    PassOver,

    /// <summary>Bring the draft that was worked on before into this report; the argument is its half-year and partnership.</summary>
    Move,

    /// <summary>A report is being read in; the argument is what was sent of it so far.</summary>
    Import,

    /// <summary>Whether an imported report of a past period was filed elsewhere; the argument is the report's version when it was asked.</summary>
    FiledElsewhere,

    /// <summary>Empty a long answer; the argument is the version that was shown.</summary>
    Clear,

    /// <summary>
    /// Open the report that an old button is of; the argument is that report, the question and what was pressed, a line each.
    /// </summary>
    OpenReport,

    /// <summary>Move the deadline of all reports in scope; the argument is what was typed behind `due`.</summary>
    Due,

    /// <summary>Remind everybody in scope who has not submitted; no argument.</summary>
    NudgeAll,

    /// <summary>Take a role away; the argument is what was typed behind `remove`.</summary>
    Remove,

    /// <summary>Open a submitted report again; the argument is what was typed behind `reopen`.</summary>
    Reopen,

    /// <summary>Become the first coordinator of a listed partnership; the argument is its name.</summary>
    FirstCoordinator,

    /// <summary>Give the place as a coordinator back; the argument is the partnership's key.</summary>
    Leave,

    /// <summary>Take a name off the list that somebody put on it; the argument is what was typed behind the command.</summary>
    RemoveName,
}

public sealed record Confirmation(ConfirmationKind Kind, string Argument);
