using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

public class PromptValidatorContext<T>
{
    internal const string AttemptCountKey = "AttemptCount";

    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Stored with the conversation until the prompt ends.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>The answers given so far, this one included.</summary>
    public int AttemptCount => AttemptsIn(State);

    // A storage may give the number back as another type than it took.
    internal static int AttemptsIn(IDictionary<string, object> state) =>
        Convert.ToInt32(state[AttemptCountKey], CultureInfo.InvariantCulture);
}
