namespace S3ReportBot.Core.Findings;

/// <summary>Every kind of finding; docs/findings.md explains them.</summary>
public enum FindingRule
{
    // One region. The names are those of Regions.RegionFault.
    OtherRegion,
    OtherVintage,
    UnknownCode,
    NoCodesThere,
    OtherCountry,
    CountryCode,
    Level,
    WholeCountry,
    Misspelt,
    Ambiguous,

    // Lists of regions.
    Form,
    Twice,
    TwiceElsewhere,
    Part,

    // Answers that stand against each other.
    ChargeNotListed,
    CountryNotListed,
    CountryNotNamed,
    Eu13NotJustified,
    Eu13Denied,
    Eu13NotDescribed,
    OneEventTwoNumbers,

    // Events.
    NoYear,
    Recurring,
    OutsideWindow,
    EventTwice,
    OneEventTwoNames,
    NoEventDate,

    // Texts.
    NoNumber,
    Placeholder,
    NothingNew,
    TooLong,
    NoDate,
    NoWebAddress,
}
