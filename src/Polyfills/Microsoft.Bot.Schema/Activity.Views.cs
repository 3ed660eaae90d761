using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public IMessageActivity AsMessageActivity() => As(ActivityTypes.Message);

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    public IConversationUpdateActivity AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    public ITypingActivity AsTypingActivity() => As(ActivityTypes.Typing);

    public IEndOfConversationActivity AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    public IEventActivity AsEventActivity() => As(ActivityTypes.Event);

    public IInvokeActivity AsInvokeActivity() => As(ActivityTypes.Invoke);

    public IMessageUpdateActivity AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    public IMessageDeleteActivity AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    public IMessageReactionActivity AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData != null;

    public Mention[] GetMentions() =>
        Entities?.Where(entity => string.Equals(entity.Type, Mention.EntityType, StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.GetAs<Mention>()).ToArray() ?? [];

    /// <summary>The channel's own data as a type. Throws InvalidCastException when it is neither that type nor JSON.</summary>
    public T GetChannelData<T>() => ChannelData switch
    {
        null => default,
        T data => data,
        JsonElement json => json.Deserialize<T>(SchemaJson.Reflected),
        var other => throw new InvalidCastException($"The channel data is a {other.GetType()}, not a {typeof(T)}."),
    };

    public bool TryGetChannelData<T>(out T instance)
    {
        instance = default;
        if (ChannelData == null)
            return false;
        try
        {
            instance = GetChannelData<T>();
            return true;
        }
        catch (Exception e) when (e is InvalidCastException or JsonException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>True for the type itself and for its subtypes, written "type/subtype".</summary>
    protected bool IsActivity(string activityType) =>
        Type != null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    private Activity As(string activityType) => IsActivity(activityType) ? this : null;
}
