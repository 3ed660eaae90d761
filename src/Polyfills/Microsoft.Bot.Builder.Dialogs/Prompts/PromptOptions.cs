namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Stored as a whole with the conversation until the prompt ends.</summary>
public class PromptOptions
{
    /// <summary>Whatever else the prompt has to know.</summary>
    public object Validations { get; set; }
}
