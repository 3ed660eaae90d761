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

    /// <summary>Hash of the code that this person joined with in this turn.</summary>
    public string? JoinedBy { get; set; }

    /// <summary>What is said first: the report was moved.</summary>
    public MoveNotice? Moved { get; init; }
}
