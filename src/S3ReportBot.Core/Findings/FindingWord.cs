namespace S3ReportBot.Core.Findings;

/// <summary>A finding's key begins with its rule's word. Reports keep the keys, so a rule may be renamed, its word may not.</summary>
internal static class FindingWord
{
    public static string Of(FindingRule rule) => rule switch
    {
        FindingRule.OtherRegion => "OtherRegion",
        FindingRule.OtherVintage => "OtherVintage",
        FindingRule.UnknownCode => "UnknownCode",
        FindingRule.NoCodesThere => "NoCodesThere",
        FindingRule.OtherCountry => "OtherCountry",
        FindingRule.CountryCode => "CountryCode",
        FindingRule.Level => "Level",
        FindingRule.WholeCountry => "WholeCountry",
        FindingRule.Misspelt => "Misspelt",
        FindingRule.Ambiguous => "Ambiguous",
        FindingRule.Form => "Form",
        FindingRule.Twice => "Twice",
        FindingRule.TwiceElsewhere => "TwiceElsewhere",
        FindingRule.Part => "Part",
        FindingRule.ChargeNotListed => "ChargeNotListed",
        FindingRule.CountryNotListed => "CountryNotListed",
        FindingRule.CountryNotNamed => "CountryNotNamed",
        FindingRule.Eu13NotJustified => "Eu13NotJustified",
        FindingRule.Eu13Denied => "Eu13Denied",
        FindingRule.Eu13NotDescribed => "Eu13NotDescribed",
        FindingRule.OneEventTwoNumbers => "OneEventTwoNumbers",
        FindingRule.NoYear => "NoYear",
        FindingRule.Recurring => "Recurring",
        FindingRule.OutsideWindow => "OutsideWindow",
        FindingRule.NoEventDate => "NoEventDate",
        FindingRule.EventTwice => "EventTwice",
        FindingRule.OneEventTwoNames => "OneEventTwoNames",
        FindingRule.NoNumber => "NoNumber",
        FindingRule.Placeholder => "Placeholder",
        FindingRule.NothingNew => "NothingNew",
        FindingRule.TooLong => "TooLong",
        FindingRule.NoDate => "NoDate",
        FindingRule.NoWebAddress => "NoWebAddress",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "It has no word."),
    };
}
