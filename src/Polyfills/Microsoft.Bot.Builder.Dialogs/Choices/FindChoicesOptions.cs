namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Do not look for the choices' values.</summary>
    public bool NoValue { get; set; }

    /// <summary>Do not look for the titles of the choices' buttons.</summary>
    public bool NoAction { get; set; }

    public bool RecognizeNumbers { get; set; } = true;

    public bool RecognizeOrdinals { get; set; } = true;
}
