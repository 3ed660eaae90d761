using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

/// <summary>A container that remembers the events it was offered and handles those it is told to.</summary>
internal sealed class Component : ComponentDialog
{
    private readonly string? _handledEvent;

    internal Component(string id, string? handledEvent, params Dialog[] dialogs)
        : base(id)
    {
        _handledEvent = handledEvent;
        foreach (var dialog in dialogs) AddDialog(dialog);
    }

    internal Component(params Dialog[] dialogs)
        : this("component", null, dialogs)
    {
    }

    internal List<string> Events { get; } = [];

    internal List<DialogReason> Ends { get; } = [];

    public override Task EndDialogAsync(
        Microsoft.Bot.Builder.ITurnContext turnContext, DialogInstance instance, DialogReason reason,
        CancellationToken cancellationToken = default)
    {
        Ends.Add(reason);
        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Events.Add(e.Name);
        return Task.FromResult(e.Name == _handledEvent);
    }
}
