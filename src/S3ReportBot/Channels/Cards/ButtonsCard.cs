using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Cards;

/// <summary>More buttons than a message can show below its text.</summary>
internal static class ButtonsCard
{
    /// <param name="buttons">What each says, and the typed line that it stands for.</param>
    public static Attachment Of(string title, IEnumerable<(string Title, string Line)> buttons, CardOrigin origin) =>
        CardText.Attachment([CardText.Heading(title), .. buttons.Select(button => Line(button.Title, button.Line, origin))], [], title);

    private static Dictionary<string, object> Line(string title, string line, CardOrigin origin) =>
        CardText.Actions([CardText.Submit(title, origin.Data(line), associated: false)]);
}
