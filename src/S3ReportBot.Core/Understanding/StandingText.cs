using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Understanding;

/// <summary>What an answer says, as one text.</summary>
internal sealed class StandingText(AnswerContent? present)
{
    private readonly string _text = present switch
    {
        TextContent text => text.Text,
        RowsContent rows => string.Join('\n', rows.Rows.SelectMany(row => row.Cells)),
        _ => "",
    };

    /// <summary>As it stands there; null unless it stands there once, as whole words.</summary>
    public string? Occurrence(string part)
    {
        var first = _text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        var isWhole = first >= 0 && IsEdge(_text, first - 1) && IsEdge(_text, first + part.Length);
        return part.Length > 0 && isWhole && _text.IndexOf(part, first + 1, StringComparison.OrdinalIgnoreCase) < 0
            ? _text.Substring(first, part.Length)
            : null;
    }

    private static bool IsEdge(string text, int index) => index < 0 || index >= text.Length || !char.IsLetterOrDigit(text[index]);
}
