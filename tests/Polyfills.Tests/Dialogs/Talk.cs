using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Dialogs;

/// <summary>The words in which these tests are written.</summary>
internal static class Talk
{
    internal static DialogTestClient With(Dialog dialog, object? options = null) =>
        new(Microsoft.Bot.Connector.Channels.Test, dialog, options);

    internal static WaterfallDialog Waterfall(params WaterfallStep[] steps) => new("waterfall", steps);

    internal static WaterfallStep Ask(string promptId, string question) => (step, cancellationToken) =>
        step.PromptAsync(promptId, Question(question), cancellationToken);

    /// <summary>The last step: the dialog ends with what the step before gave.</summary>
    internal static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(step.Result, cancellationToken);

    internal static PromptOptions Question(string text) => new() { Validations = text };

    internal static async Task<string?> SayAsync(this DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text))?.Text;

    internal static string? NextReply(this DialogTestClient client) => client.GetNextReply<IMessageActivity>()?.Text;

    /// <summary>A stack in one turn, without storage.</summary>
    internal static DialogContext TurnOver(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs) set.Add(dialog);
        return new DialogContext(set, Turn("hello"), new DialogState());
    }

    /// <summary>The same stack in the next turn.</summary>
    internal static DialogContext Next(this DialogContext dc, string text, string type = ActivityTypes.Message) =>
        new(dc.Dialogs, Turn(text, type), new DialogState(dc.Stack));

    private static TurnContext Turn(string text, string type = ActivityTypes.Message)
    {
        var adapter = new TestAdapter();
        var activity = adapter.MakeActivity(text);
        activity.Type = type;
        return new TurnContext(adapter, activity);
    }
}
