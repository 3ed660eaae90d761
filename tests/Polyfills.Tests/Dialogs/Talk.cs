using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Dialogs;

/// <summary>The words in which these tests are written.</summary>
internal static class Talk
{
    internal static DialogTestClient With(Dialog dialog, object? options = null) => new(Microsoft.Bot.Connector.Channels.Test, dialog, options);

    internal static WaterfallDialog Waterfall(params WaterfallStep[] steps) => new("waterfall", steps);

    internal static WaterfallStep Ask(string promptId, string question, string? retry = null) => (step, cancellationToken) =>
        step.PromptAsync(promptId, Question(question, retry), cancellationToken);

    /// <summary>The last step: the dialog ends with what the step before gave.</summary>
    internal static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(step.Result, cancellationToken);

    internal static PromptOptions Question(string text, string? retry = null) => new()
    {
        Prompt = Message(text),
        RetryPrompt = retry == null ? null : Message(retry),
    };

    internal static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    internal static Activity Event(string name) => new() { Type = ActivityTypes.Event, Name = name };

    internal static async Task<string?> SayAsync(this DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text))?.Text;

    internal static string? NextReply(this DialogTestClient client) => client.GetNextReply<IMessageActivity>()?.Text;

    /// <summary>A stack in one turn, without storage.</summary>
    internal static DialogContext TurnOver(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs) set.Add(dialog);
        var adapter = new TestAdapter();
        return new DialogContext(set, new TurnContext(adapter, adapter.MakeActivity("hello")), new DialogState());
    }
}
