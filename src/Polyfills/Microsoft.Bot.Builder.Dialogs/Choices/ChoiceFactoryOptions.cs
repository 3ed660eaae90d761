namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are written out; what is null is written as in English.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices; ", " by default.</summary>
    public string InlineSeparator { get; set; }

    /// <summary>Between two choices; " or " by default.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more; ", or " by default.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>True by default.</summary>
    public bool? IncludeNumbers { get; set; }
}
