using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Cards;

/// <summary>The rows of a list or table as they are numbered, each a button that edits it.</summary>
internal static class RowsCard
{
    /// <summary>Of a card's 28 KB (Teams) what the rows may take: a longer list is text.</summary>
    private const int RowBytes = 14_000;

    /// <param name="rows">A line each, without its number.</param>
    /// <param name="edit">The typed line that edits a row, for its number.</param>
    /// <returns>Null for more rows than a card holds.</returns>
    public static Attachment? Of(string title, IReadOnlyList<string> rows, Func<int, string> edit, CardOrigin origin)
    {
        var lines = rows.Select((row, index) => Line(row, index + 1, edit(index + 1), origin)).ToList();
        return lines.Sum(line => JsonSerializer.SerializeToUtf8Bytes(line).Length) > RowBytes
            ? null
            : CardText.Attachment(lines, [], CardText.Spoken([title, .. rows]));
    }

    private static Dictionary<string, object> Line(string row, int number, string edit, CardOrigin origin) => new()
    {
        ["type"] = "Container",
        ["separator"] = number > 1,
        ["spacing"] = "Small",
        ["selectAction"] = CardText.Submit(edit, origin.Data(edit), associated: false),
        ["items"] = new List<object> { CardText.Block(string.Create(CultureInfo.InvariantCulture, $"**{number}.** {row}")) },
    };
}
