namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundChoice
{
    /// <summary>The choice's value, however it was named.</summary>
    public string Value { get; set; }

    public int Index { get; set; }

    /// <summary>From 0 to 1, where 1 is all words of the choice without others between them.</summary>
    public float Score { get; set; }

    /// <summary>The value, title or synonym that was found; null when a number was.</summary>
    public string Synonym { get; set; }
}
