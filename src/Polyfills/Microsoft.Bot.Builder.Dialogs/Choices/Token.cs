namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word; both ends are character positions and inclusive.</summary>
public class Token
{
    public int Start { get; set; }

    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>What is compared.</summary>
    public string Normalized { get; set; }
}
