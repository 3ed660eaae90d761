using System.Globalization;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What wants nothing.</summary>
internal static class TalkRules
{
    private const int MostSentences = 3, Longest = 16, LongestRemark = 9, FewWords = 4;

    private static readonly TagKind[] OfMatter =
        [TagKind.Field, TagKind.WeakDoubt, TagKind.StrongDoubt, TagKind.StrongCue, TagKind.Reference];

    /// <summary>Kinds in which `what a form` is no question.</summary>
    private static readonly string[] Exclaimed = ["complaint", "praise"];

    /// <summary>What says nothing to the matter, if anything.</summary>
    public static bool IsTalk(Tag tag) => tag.Kind is TagKind.StrongTalk or TagKind.WeakTalk or TagKind.Politeness or TagKind.Opener
        or TagKind.Interjection or TagKind.Glue or TagKind.I or TagKind.We or TagKind.You;

    /// <summary>Only signs: a smile is small talk, a full stop is nothing.</summary>
    public static MessageReading? Signs(Heard heard)
    {
        if (heard.Message.Count > 0)
            return null;
        return heard.Message.Typed.Any(IsPicture) || heard.Message.Typed.Any(letter => letter is ':' or ')' or '(')
            ? new(MessageKind.SmallTalk, "mood", Certainty.Certain, "")
            : new(MessageKind.Unclear, "placeholder", Certainty.Certain, "");
    }

    /// <summary>Thanks that go on (`thanks for your help`) are no politeness around a request.</summary>
    public static MessageReading? Thanks(Heard heard) =>
        heard.Message.Sentences.Count == 1 && heard.Spoken.Any(GoesOn) ? Talk(heard) : null;

    /// <summary>Every word wants nothing, and one of them says so.</summary>
    public static MessageReading? Talk(Heard heard)
    {
        var isTitle = heard.IsFirstCell && heard.Message.Names > 0;
        var isLong = heard.Message.Sentences.Count > MostSentences || heard.Message.Count > Longest;
        if (isTitle || isLong || heard.Message.HasDigit || TellsNothing(heard))
            return null;
        foreach (var spoken in heard.Spoken.Where(spoken => spoken.IsCovered(spoken.Message.All, IsTalk)))
            if (spoken.Of(TagKind.StrongTalk).OrderByDescending(hit => hit.Length).FirstOrDefault() is { Length: > 0 } strongest
                && !(heard.Message.Asks && AskedParts.Begins(spoken))
                && (Exclaimed.Contains(strongest.Tag.Name) || !BeginsQuestion(spoken)))
                return new(MessageKind.SmallTalk, strongest.Tag.Name, Certainty.Certain, "");
        return null;
    }

    /// <summary>A remark in a few small words that begins as small talk, or is mostly that: `sorry cat on the keyboard`.</summary>
    public static MessageReading? Remark(Heard heard)
    {
        var message = heard.Message;
        if (message.HasDigit || message.Asks || message.HasCells || message.HasQuotation || message.Count > LongestRemark
            || message.Names > 0 || !message.BeginsSmall)
            return null;
        if (message.Count <= FewWords && message.Typed.Any(IsPicture))
            return new(MessageKind.SmallTalk, "mood", Certainty.Likely, "");
        var isIdle = heard.TakesNothing || heard.IsTyped;
        return heard.Spoken.Select(spoken => Remark(spoken, isIdle)).FirstOrDefault(reading => reading is not null);
    }

    private static MessageReading? Remark(Spoken spoken, bool isIdle)
    {
        if (Array.Exists(OfMatter, spoken.Has) || BeginsQuestion(spoken)
            || spoken.Of(TagKind.StrongTalk).OrderByDescending(hit => hit.Length).FirstOrDefault() is not { Length: > 0 } strongest)
            return null;
        var begins = spoken.At(0).Any(hit => hit.Tag is { Kind: TagKind.StrongTalk, Name: "sorry" or "bye" or "mood" or "complaint" });
        var share = spoken.Covered(spoken.Message.All, IsTalk);
        if (spoken.Of(TagKind.Concept).Any(hit => !spoken.IsCovered(new(hit.Start, hit.End), IsTalk)))
            return null;
        var isMostly = 3 * share >= 2 * spoken.Message.Count && (isIdle || strongest.Length > 1);
        return begins || isMostly || (isIdle && strongest.Length > 1)
            ? new(MessageKind.SmallTalk, strongest.Tag.Name, Certainty.Likely, "")
            : null;
    }

    /// <summary>Where an answer may be missing, that there is none is no small talk, whatever its words say elsewhere.</summary>
    private static bool TellsNothing(Heard heard) => !heard.TakesNothing
        && heard.Spoken.Any(spoken => spoken.LengthAt(0, TagKind.Nothing) is > 1 and var length && length == spoken.Message.Count);

    /// <summary>Small talk that is followed by more without a sign between them, and begins no request.</summary>
    private static bool GoesOn(Spoken spoken)
    {
        var length = spoken.LengthAt(0, TagKind.StrongTalk);
        return length > 0 && length < spoken.Message.Count && spoken.Message.Tokens[length - 1].After == ' '
            && spoken.LengthAt(0, TagKind.Concept) == 0 && spoken.LengthAt(0, TagKind.Idiom) == 0;
    }

    /// <summary>An interrogative that begins no phrase of small talk (`how are you`).</summary>
    private static bool BeginsQuestion(Spoken spoken)
    {
        var at = spoken.PastOpeners(spoken.Message.All);
        return spoken.LengthAt(at, TagKind.Interrogative) > 0 && spoken.LengthAt(at, TagKind.StrongTalk) == 0;
    }

    private static bool IsPicture(char letter) => char.IsSurrogate(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}
