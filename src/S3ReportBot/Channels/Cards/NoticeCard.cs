using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Cards;

/// <summary>Something the bot says by itself: a welcome, a reminder. A title, paragraphs, how far the report is, and typed lines as buttons.</summary>
internal static class NoticeCard
{
    /// <param name="paragraphs">The whole text of it too, where the card cannot be shown.</param>
    /// <param name="progress">Null where there is none to show.</param>
    /// <param name="commands">Each button sends its typed line.</param>
    public static Attachment Of(
        string title, IReadOnlyList<string> paragraphs, (int Settled, int Count)? progress, IEnumerable<string> commands, CardOrigin origin)
    {
        var body = new List<object>();
        if (title.Length > 0)
            body.Add(CardText.Heading(title));
        if (progress is { } settled)
            body.Add(ProgressBar.Of(settled.Settled, settled.Count));
        body.AddRange(paragraphs.SelectMany(CardText.Paragraph));
        return CardText.Attachment(body, CardText.Commands(commands, origin), CardText.Spoken([title, .. paragraphs]));
    }
}
