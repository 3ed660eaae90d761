using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What may be an answer and may be none, by what it says.</summary>
internal static class UnclearRules
{
    private const int Longest = 12, ShortText = 6, Hedged = 8, Few = 5, Names = 3;

    private static MessageReading Unclear { get; } = new(MessageKind.Unclear, "", Certainty.Likely, "");

    /// <summary>An e-mail address or a telephone number, and hardly more.</summary>
    public static MessageReading? Contact(Heard heard)
    {
        var isRemark = heard.IsCell && heard.Expectation.Column == heard.Question!.Columns.Count - 1;
        if (isRemark || heard.TakesNothing || heard.Message.Count > Longest || heard.Message.HasCells || heard.Message.HasAddress)
            return null;
        var text = heard.Message.Text;
        var isMail = text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf('.', at) > at;
        return isMail || IsPhone(text, mayFollow: heard.IsCell) ? Unclear : null;
    }

    /// <summary>A plus and digits, or behind a name eight digits and more.</summary>
    private static bool IsPhone(string text, bool mayFollow)
    {
        var from = text.IndexOfAny(['+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (from < 0 || (from > 0 && !mayFollow))
            return false;
        var digits = text[from..];
        return digits.Count(char.IsDigit) > (text[from] == '+' ? 6 : 8)
            && !digits.Any(letter => char.IsLetter(letter) || letter is '/' or '.' or ',');
    }

    /// <summary>Promises or fills, and says nothing.</summary>
    public static MessageReading? Placeholder(Heard heard)
    {
        if (IsFilling(heard.Message) && !heard.TakesNothing && !heard.IsTyped)
            return Unclear;
        return When(heard, !heard.IsCell && heard.Message.Count <= Longest, spoken => spoken.Has(TagKind.Placeholder)
            && !spoken.IsCovered(spoken.Message.All, tag => tag.Kind == TagKind.Nothing)
            && (WaitsForSomebody(spoken, heard.Message) || spoken.IsCovered(spoken.Message.All, IsPromise)));
    }

    /// <summary>Points to where the answer stands.</summary>
    public static MessageReading? Reference(Heard heard)
    {
        var isListed = heard.Kind == QuestionKind.Regions || heard.IsFirstCell;
        if (When(heard, isListed, IsSameBut) is { } same)
            return same;
        return When(heard, heard.Message is { Count: <= Longest, HasAddress: false }, spoken =>
            spoken.Has(TagKind.Reference) && (PointsAway(spoken, heard)
                || (heard.Message.Count <= ShortText && spoken.LengthAt(0, TagKind.Reference) > 1 && !heard.IsCell)
                || 2 * spoken.Covered(spoken.Message.All, IsReference) >= spoken.Message.Count));
    }

    /// <summary>`same, but twelve more joined`, `the same as before, but Crete`.</summary>
    public static bool IsSameBut(Spoken spoken)
    {
        var (past, isSame) = (0, false);
        for (var at = -1; at < past && past < spoken.Message.Count;)
        {
            at = past;
            var earlier = spoken.LengthAt(at, TagKind.Earlier);
            isSame |= earlier > 0 || spoken.At(at).Any(hit => hit.Tag is { Kind: TagKind.Concept, Name: "same" });
            past += Math.Max(spoken.LengthAt(at, TagKind.Reference), earlier);
        }

        return isSame && past > 0 && past < spoken.Message.Count
            && (spoken.Message.Tokens[past - 1].After is ',' or ';' or ':' || spoken.LengthAt(past, TagKind.Opener) > 0);
    }

    /// <summary>One letter, once or more often, where a name or a text is asked.</summary>
    private static bool IsFilling(Message message) => message is { Count: 1, IsSmall: true }
        && message.Tokens[0].Word.AsSpan().IndexOfAnyExcept(message.Tokens[0].Word[0]) < 0;

    /// <summary>`tbc with Ingrid`: it begins so, and hardly more follows.</summary>
    private static bool WaitsForSomebody(Spoken spoken, Message message) =>
        spoken.LengthAt(0, TagKind.Placeholder) is > 0 and var length && message is { HasDigit: false, BeginsSmall: true }
        && message.Count - length is > 0 and < Few && spoken.LengthAt(length, TagKind.Glue) > 0;

    /// <summary>`see chapter 2 of the agreement`; `see you at the fair` does not.</summary>
    private static bool PointsAway(Spoken spoken, Heard heard)
    {
        var past = spoken.LengthAt(0, TagKind.Reference);
        return past > 0 && heard.Message is { BeginsSmall: true, Sentences.Count: 1 } && !heard.IsCell
            && spoken.LengthAt(past, TagKind.You) == 0 && heard.Message.Tokens.All(token => token.After is not (',' or ':'));
    }

    /// <summary>Its author does not know, or is not sure.</summary>
    public static MessageReading? Doubt(Heard heard) => When(heard, heard.Message is { Count: <= Longest, Sentences.Count: <= 2 }, spoken =>
        (spoken.Has(TagKind.StrongDoubt) && heard.Message.Count <= Hedged)
        || 3 * spoken.Covered(spoken.Message.All, tag => tag.Kind == TagKind.StrongDoubt) >= spoken.Message.Count
        || (heard.Message.Count <= ShortText && !heard.IsOwnView && spoken.LengthAt(0, TagKind.WeakDoubt) > 0));

    /// <summary>Says that there is nothing, where something is needed; `no` says too little anywhere.</summary>
    public static MessageReading? Nothing(Heard heard) => When(heard, !heard.IsTyped && heard.Message.Count <= Hedged, spoken =>
        (heard.Message.Count == 1 && !spoken.Has(TagKind.Nothing) && spoken.Of(TagKind.Answer).Any(IsBareWord))
        || (heard.Question is { Mandatory: true } && 2 * spoken.LengthAt(0, TagKind.Nothing) >= heard.Message.Count));

    /// <summary>A list of names has no verb: `Lazio is not a member any more` tells something of one.</summary>
    public static MessageReading? Tells(Heard heard)
    {
        var isOne = heard.Message is { Count: > Names, Lines: 1, HasCells: false };
        return When(heard, heard is { Kind: QuestionKind.Regions, Reads: false } && isOne, HasVerb);
    }

    /// <summary>In small letters: `ES` and `IT` are countries.</summary>
    public static bool HasVerb(Spoken spoken) =>
        spoken.Of(TagKind.Auxiliary).Any(hit => !spoken.Message.Tokens[hit.Start].IsCapital);

    /// <summary>What says nothing to the matter around a doubt.</summary>
    private static bool IsEmpty(Tag tag) => tag.Kind is TagKind.StrongDoubt or TagKind.WeakDoubt or TagKind.Glue or TagKind.Opener
        or TagKind.Interjection or TagKind.Politeness or TagKind.I or TagKind.We;

    private static bool IsPromise(Tag tag) => IsEmpty(tag)
        || tag.Kind is TagKind.Placeholder or TagKind.You or TagKind.Day or TagKind.Number or TagKind.Reference;

    private static bool IsReference(Tag tag) => tag.Kind == TagKind.Reference;

    private static bool IsBareWord(Hit hit) => hit.Tag.Name is "yes" or "no" or "both" or "assent" or "onward";

    private static MessageReading? When(Heard heard, bool may, Func<Spoken, bool> says) => may && heard.Spoken.Any(says) ? Unclear : null;
}
