using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Stored as a whole with the conversation until the prompt ends.</summary>
public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>Instead of <see cref="Prompt"/> after an answer that was not accepted.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    /// <summary>Instead of the prompt's own style.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>For the validator.</summary>
    public object Validations { get; set; }
}
