namespace Microsoft.Bot.Builder.Dialogs;

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized)
    {
        Context = turnContext;
        Recognized = recognized;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }
}
