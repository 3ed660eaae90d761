using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Builder;

/// <summary>Values that do not matter to the test that uses them.</summary>
internal static class Some
{
    public static Activity Message(string text = "hello") => Of(ActivityTypes.Message, text);

    public static Activity Of(string type, string? text = null) => new()
    {
        Type = type,
        Id = "incoming-1",
        Text = text,
        ChannelId = "webchat",
        ServiceUrl = "https://channel.example/",
        From = new ChannelAccount { Id = "maria", Name = "Maria" },
        Recipient = new ChannelAccount { Id = "bot", Name = "Bot" },
        Conversation = new ConversationAccount { Id = "c1" },
    };
}
