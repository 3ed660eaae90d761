using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Waits for any message, typed or from a card. The step before it has asked; what is wrong with an answer, recording says.</summary>
internal sealed class MessagePrompt() : Prompt<string>(DialogId)
{
    public const string DialogId = "message";

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(new PromptRecognizerResult<string> { Succeeded = true, Value = turnContext.TurnState.Get<Turn>().Incoming.Text });
}
