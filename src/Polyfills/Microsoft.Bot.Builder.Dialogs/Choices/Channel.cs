using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels can show. A channel that is not named shows text.</summary>
public class Channel
{
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = default) => channelId switch
    {
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        Channels.Directline or Channels.Webchat or Channels.Emulator => buttonCnt <= 100,
        _ => false,
    };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Msteams => buttonCnt <= 50,
        Channels.Slack or Channels.Directline or Channels.Webchat or Channels.Emulator => buttonCnt <= 100,
        _ => false,
    };

    /// <summary>In characters; longer titles are cut off somewhere.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;
}
