namespace Microsoft.Bot.Builder.Dialogs.Choices;

public enum ListStyle
{
    None,

    /// <summary>What the channel shows best.</summary>
    Auto,
    Inline,
    List,
    SuggestedAction,
    HeroCard,
}
