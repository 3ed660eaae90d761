namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in an utterance; both ends are character positions and inclusive.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
