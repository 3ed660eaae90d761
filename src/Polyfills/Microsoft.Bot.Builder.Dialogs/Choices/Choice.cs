using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Choice(string value = null)
{
    /// <summary>What is recognised and given back.</summary>
    public string Value { get; set; } = value;

    /// <summary>The button, when it is to show or send anything but the value.</summary>
    public CardAction Action { get; set; }

    public List<string> Synonyms { get; set; }
}
