using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

/// <summary>A prompt that asks what it is given. Any text answers it that is no question itself.</summary>
internal sealed class TextQuestion(string? id, PromptValidator<string>? validator = null) : Prompt<string>(id, validator)
{
    /// <summary>Of the last reading.</summary>
    internal CancellationToken ReadingToken { get; private set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync((isRetry ? "Again: " : "") + options.Validations, cancellationToken: cancellationToken);

    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ReadingToken = cancellationToken;
        var text = turnContext.Activity.Text;
        return Task.FromResult(new PromptRecognizerResult<string> { Succeeded = !text.EndsWith('?'), Value = text });
    }
}
