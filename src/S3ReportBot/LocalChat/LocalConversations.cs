using System.Collections.Concurrent;

namespace S3ReportBot.LocalChat;

/// <summary>The chats of this process, each begun when somebody first names it.</summary>
internal sealed class LocalConversations(TimeProvider time, BotDelivery delivery)
{
    private readonly ConcurrentDictionary<string, Lazy<LocalConversation>> _conversations = new();

    public LocalConversation Of(LocalPerson person) => WithId(person.ConversationId);

    /// <summary>Any id: also a chat from before a restart: it begins again, empty, under the id the bot knows.</summary>
    public LocalConversation WithId(string id) =>
        _conversations.GetOrAdd(id, key => new Lazy<LocalConversation>(() => Begin(key))).Value;

    private LocalConversation Begin(string id)
    {
        var conversation = new LocalConversation(id, time);
        delivery.Begin(conversation);
        return conversation;
    }
}
