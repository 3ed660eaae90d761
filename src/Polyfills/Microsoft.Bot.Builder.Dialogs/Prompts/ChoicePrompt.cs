using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Accepts one of the choices: its text or a synonym within the answer, an ordinal or a number (English).</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>For the tokenizer when the activity names no locale.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How a list of choices is written; English unless set.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var received = turnContext.Activity;
        var prompt = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            received.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions,
            received.Conversation?.ConversationType,
            MessageActivities.SenderOf(received),
            cancellationToken);
        return turnContext.SendActivityAsync(prompt, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var received = turnContext.Activity;
        var found = received.Type != ActivityTypes.Message || string.IsNullOrEmpty(received.Text)
            ? null
            : ChoiceRecognizers.RecognizeChoices(received.Text, options.Choices ?? [], OptionsFor(received)).FirstOrDefault()?.Resolution;
        return Task.FromResult(new PromptRecognizerResult<FoundChoice> { Succeeded = found != null, Value = found });
    }

    // A copy, because the prompt is shared by turns of several locales.
    private FindChoicesOptions OptionsFor(Activity received)
    {
        var options = RecognizerOptions ?? new FindChoicesOptions();
        return new FindChoicesOptions
        {
            AllowPartialMatches = options.AllowPartialMatches,
            Locale = received.Locale ?? options.Locale ?? DefaultLocale,
            MaxTokenDistance = options.MaxTokenDistance,
            NoAction = options.NoAction,
            NoValue = options.NoValue,
            RecognizeNumbers = options.RecognizeNumbers,
            RecognizeOrdinals = options.RecognizeOrdinals,
            Tokenizer = options.Tokenizer,
        };
    }
}
