using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Turns;

/// <summary>Where a conversation stands: a question, within a table also a row and a column.</summary>
/// <param name="Row">Id of the row that is filled in; null at the question itself.</param>
/// <param name="Editing">Every column of the row is asked, the first one too.</param>
/// <param name="Adding">Messages are appended until `done`.</param>
/// <param name="Period">The half-year picked already, while the partnership is asked for.</param>
internal sealed record DialogPosition(
    string Question, string? Row = null, int Column = 0, bool Editing = false, bool Adding = false, string? Period = null)
{
    public static DialogPosition Of(PendingQuestion pending) =>
        new(pending.Question, pending.Row, pending.Column, pending.Editing, pending.Adding, pending.Period);
}
