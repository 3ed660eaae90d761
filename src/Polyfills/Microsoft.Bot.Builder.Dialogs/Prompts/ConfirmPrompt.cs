using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Accepts yes or no (English words), or a choice's text or number when the choices are shown with numbers.</summary>
public partial class ConfirmPrompt : Prompt<bool>
{
    private static readonly Tuple<Choice, Choice> YesAndNo = Tuple.Create(new Choice("Yes"), new Choice("No"));

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>For the tokenizer when the activity names no locale.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How the two choices are written; English unless set.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes, then no.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    private Choice[] Choices => [(ConfirmChoices ?? YesAndNo).Item1, (ConfirmChoices ?? YesAndNo).Item2];

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
            Choices,
            options.Style ?? Style,
            ChoiceOptions,
            received.Conversation?.ConversationType,
            MessageActivities.SenderOf(received),
            cancellationToken);
        return turnContext.SendActivityAsync(prompt, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var received = turnContext.Activity;
        var answer = received.Type != ActivityTypes.Message || string.IsNullOrEmpty(received.Text)
            ? null
            : YesOrNo(received.Text) ?? ChosenIn(received);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer.HasValue, Value = answer ?? false });
    }

    private static bool? YesOrNo(string text)
    {
        var word = YesOrNoWord().Match(text);
        return word.Success ? word.Groups["yes"].Success : null;
    }

    [GeneratedRegex(
        @"(?<yes>\b(?:true|yes|yep|yup|yeah|y|sure|ok|agree)\b|👍)|\b(?:false|nope|nop|no|not\s+ok|disagree)\b|👎",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesOrNoWord();

    private bool? ChosenIn(Activity received)
    {
        if (ChoiceOptions?.IncludeNumbers == false) return null;
        var options = new FindChoicesOptions { Locale = received.Locale ?? DefaultLocale };
        return ChoiceRecognizers.RecognizeChoices(received.Text, Choices, options) is [var first, ..] ? first.Resolution.Index == 0 : null;
    }
}
