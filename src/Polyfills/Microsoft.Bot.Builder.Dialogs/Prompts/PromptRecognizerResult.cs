namespace Microsoft.Bot.Builder.Dialogs;

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>Whether parents may still treat the recognised text as an interruption.</summary>
    public bool AllowInterruption { get; set; }
}
