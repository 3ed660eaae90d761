namespace S3ReportBot.Channels;

/// <summary>
/// What Azure Bot Service hands to Slack's chat.postMessage as it stands: only so can links be kept from unfolding, and buttons look
/// as Slack's own. A press comes back as a message with the button's value.
/// </summary>
internal static class SlackMessage
{
    private const int ButtonsInRow = 5;
    private const int LongestTitle = 75;

    /// <param name="text">In Slack's own marks, escaped.</param>
    public static Dictionary<string, object> Of(string text, bool plain, IReadOnlyList<Button> buttons)
    {
        var message = new Dictionary<string, object>
        {
            ["text"] = text,
            ["mrkdwn"] = !plain,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
        };
        if (buttons.Count > 0)
            message["attachments"] = buttons.Chunk(ButtonsInRow).Select(object (row) => Row(row)).ToList();
        return message;
    }

    private static Dictionary<string, object> Row(Button[] buttons) => new()
    {
        ["fallback"] = string.Join(", ", buttons.Select(button => button.Title)),
        ["callback_id"] = "s3report",
        ["actions"] = buttons.Select(object (button) => new Dictionary<string, object>
        {
            ["type"] = "button",
            ["name"] = "line",
            ["text"] = button.Title.Length <= LongestTitle ? button.Title : string.Concat(button.Title.EnumerateRunes().Take(LongestTitle - 1)) + "…",
            ["value"] = button.Line,
        }).ToList(),
    };
}

/// <summary>A button that stands for a typed line.</summary>
internal sealed record Button(string Title, string Line);
