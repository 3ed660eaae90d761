using System.Globalization;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Turns;

/// <summary>Where a conversation stands: a question, within a table also a row and a column. Travels through dialogs as a string.</summary>
/// <param name="Row">Id of the row that is filled in; null at the question itself.</param>
/// <param name="Editing">Every column of the row is asked, the first one too.</param>
/// <param name="Adding">Messages are appended until `done`.</param>
/// <param name="Period">The half-year picked already, while the partnership is asked for.</param>
/// <param name="Asked">The question stands on the person's screen already and is not sent again.</param>
internal sealed record DialogPosition(
    string Question, string? Row = null, int Column = 0, bool Editing = false, bool Adding = false, string? Period = null,
    bool Asked = false)
{
    private const char Separator = '|';

    public static DialogPosition Of(Shown shown) => new(shown.Question, shown.Row, shown.Column, shown.Editing, shown.Adding, shown.Period);

    public static DialogPosition Parse(object? options)
    {
        var parts = ((string)options!).Split(Separator);
        return new(
            parts[0], parts[1].Length == 0 ? null : parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture),
            parts[3].Contains('e'), parts[3].Contains('a'),
            parts[4].Length == 0 ? null : parts[4], parts[3].Contains('s'));
    }

    public override string ToString() =>
        string.Join(Separator, Question, Row, Column, (Editing ? "e" : "") + (Adding ? "a" : "") + (Asked ? "s" : ""), Period);
}
