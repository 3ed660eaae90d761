using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Turns;

/// <summary>What a turn knows of the way to its report: chosen just now, joined, or moved meanwhile.</summary>
internal sealed partial class Turn
{
    /// <summary>Set when this turn chose another report than the conversation had.</summary>
    public bool ReportChosen { get; set; }

    /// <summary>A question of the bot's own that stands beside the next question of the form, for as long as the report is not begun.</summary>
    public Confirmation? AskedBeside { get; set; }

    /// <summary>What is kept aside while its question stays; null for nothing.</summary>
    public AsideMessage? Aside { get; set; }

    /// <summary>What is kept aside at a question that this turn leads to; null for nothing.</summary>
    public (string Question, AsideMessage Message)? Ready { get; set; }

    /// <summary>What this turn filed where its author may have meant another question; null for nothing.</summary>
    public MovableMessage? Movable { get; set; }

    /// <summary>What `move it` means after this turn: until the next change, what it meant before.</summary>
    public MovableMessage? StillMovable =>
        Movable ?? (Report is { Changes.Count: 0, NewConflicts.Count: 0 } && !ReportChosen ? Row.Movable : null);

    /// <summary>Hash of the code that this person joined with in this turn.</summary>
    public string? JoinedBy { get; set; }

    /// <summary>The reply says already that the report is submitted.</summary>
    public bool ToldSubmitted { get; set; }

    /// <summary>What is said first: the report was moved.</summary>
    public MoveNotice? Moved { get; init; }
}
