using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class MessageActivities
{
    internal static Activity Of(string text, string speak = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Speak = speak,
        InputHint = InputHints.ExpectingInput,
    };

    /// <summary>A copy, so that the stored prompt stays as it was given and each sending has its own activity.</summary>
    internal static Activity With(IMessageActivity prompt, IMessageActivity shown) => new()
    {
        Type = prompt.Type,
        ChannelData = prompt.ChannelData,
        Entities = prompt.Entities,
        Locale = prompt.Locale,
        Text = shown.Text,
        TextFormat = prompt.TextFormat,
        Speak = prompt.Speak,
        InputHint = prompt.InputHint,
        Summary = prompt.Summary,
        AttachmentLayout = prompt.AttachmentLayout,
        Attachments = shown.Attachments is { Count: > 0 } cards ? [.. prompt.Attachments ?? [], .. cards] : prompt.Attachments,
        SuggestedActions = shown.SuggestedActions is { Actions.Count: > 0 } actions ? actions : prompt.SuggestedActions,
        Importance = prompt.Importance,
        DeliveryMode = prompt.DeliveryMode,
        Expiration = prompt.Expiration,
        Value = prompt.Value,
    };

    /// <summary>Whom suggested actions are for.</summary>
    internal static IList<string> SenderOf(Activity received) => received.From?.Id is { } id ? [id] : null;
}
