using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Understanding;

/// <summary>What may be an answer and may be none, by what it says.</summary>
internal static class UnclearRules
{
    private const int Longest = 12, ShortText = 6, Hedged = 8;

    private static MessageReading Unclear { get; } = new(MessageKind.Unclear, "", Certainty.Likely, "");

    /// <summary>An e-mail address or a telephone number, and hardly more.</summary>
    public static MessageReading? Contact(Heard heard)
    {
        if (heard.IsCell || heard.Message.Count > Longest)
            return null;
        var text = heard.Message.Text;
        var isMail = text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf('.', at) > at
            && !text.Contains("://", StringComparison.Ordinal);
        var isPhone = text.StartsWith('+') && text.Count(char.IsDigit) > 6 && !text.Any(char.IsLetter);
        return isMail || isPhone ? Unclear : null;
    }

    /// <summary>Promises or fills, and says nothing.</summary>
    public static MessageReading? Placeholder(Heard heard) => When(heard, !heard.IsCell && heard.Message.Count <= Longest, spoken =>
        spoken.Has(TagKind.Placeholder)
        && spoken.IsCovered(spoken.Message.All, tag => IsEmpty(tag) || tag.Kind is TagKind.Placeholder or TagKind.You or TagKind.Day
            or TagKind.Number or TagKind.Reference)
        && !spoken.IsCovered(spoken.Message.All, tag => tag.Kind == TagKind.Nothing));

    /// <summary>Points to where the answer stands.</summary>
    public static MessageReading? Reference(Heard heard) => When(heard, heard.Message is { Count: <= Longest, HasAddress: false }, spoken =>
        spoken.Has(TagKind.Reference) && (heard.Message.Count <= ShortText && spoken.LengthAt(0, TagKind.Reference) > 1 && !heard.IsCell
            || 2 * spoken.Covered(spoken.Message.All, IsReference) >= spoken.Message.Count));

    /// <summary>Nothing but that its author does not know.</summary>
    public static MessageReading? OnlyDoubt(Heard heard) => When(heard, !heard.Message.Asks && heard.Message.Count <= Longest, spoken =>
        spoken.Has(TagKind.StrongDoubt) && spoken.IsCovered(spoken.Message.All, IsEmpty));

    /// <summary>Its author does not know, or is not sure.</summary>
    public static MessageReading? Doubt(Heard heard) => When(heard, heard.Message is { Count: <= Longest, Sentences.Count: <= 2 }, spoken =>
        (spoken.Has(TagKind.StrongDoubt) && heard.Message.Count <= Hedged)
        || 3 * spoken.Covered(spoken.Message.All, tag => tag.Kind == TagKind.StrongDoubt) >= spoken.Message.Count
        || (heard.Message.Count <= ShortText && !heard.IsOwnView && spoken.LengthAt(0, TagKind.WeakDoubt) > 0));

    /// <summary>Says that there is nothing, where something is needed; `no` says too little anywhere.</summary>
    public static MessageReading? Nothing(Heard heard) => When(heard, heard.Message.Count <= Hedged, spoken =>
        (heard.Message.Count == 1 && !spoken.Has(TagKind.Nothing) && spoken.Of(TagKind.Answer).Any(IsBareWord))
        || (heard.Question is { Mandatory: true } && 2 * spoken.LengthAt(0, TagKind.Nothing) >= heard.Message.Count));

    /// <summary>
    /// What only a date, an address, a choice or ratings can answer, and is none. What has digits is meant as one: the question itself says
    /// what it cannot read.
    /// </summary>
    public static MessageReading? Unreadable(Heard heard) =>
        heard.IsTyped && !heard.Reads && !heard.Message.HasDigit && !IsAddress(heard) ? Unclear : null;

    /// <summary>What says nothing to the matter around a doubt.</summary>
    private static bool IsEmpty(Tag tag) => tag.Kind is TagKind.StrongDoubt or TagKind.WeakDoubt or TagKind.Glue or TagKind.Opener
        or TagKind.Interjection or TagKind.Politeness or TagKind.I or TagKind.We;

    private static bool IsReference(Tag tag) => tag.Kind == TagKind.Reference;

    private static bool IsBareWord(Hit hit) => hit.Tag.Name is "yes" or "no" or "both" or "assent";

    /// <summary>An address without what people leave out before it.</summary>
    private static bool IsAddress(Heard heard) => heard.Kind == QuestionKind.WebAddress && heard.Message.Text.Split(' ').Any(word =>
        word.Length > 4 && word.IndexOf('.', 1) is > 0 and var at && at < word.Length - 2);

    private static MessageReading? When(Heard heard, bool may, Func<Spoken, bool> says) => may && heard.Spoken.Any(says) ? Unclear : null;
}
