namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundValue
{
    public string Value { get; set; }

    /// <summary>The index that came with the value.</summary>
    public int Index { get; set; }

    public float Score { get; set; }
}
