using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What is plainly an answer.</summary>
internal static class AnswerRules
{
    private const int LongestSaid = 30, MostSentences = 6, FewWords = 8, FewNames = 3, LongestDoubt = 14;

    public static MessageReading Answer { get; } = new(MessageKind.Answer, "", Certainty.Certain, "");

    private static MessageReading Skip { get; } = new(MessageKind.Command, "skip", Certainty.Likely, "");

    private static MessageReading Kept { get; } = new(MessageKind.Unclear, "", Certainty.Certain, "");

    /// <summary>A leading `=`: an answer, whatever it holds.</summary>
    public static MessageReading? EqualsSign(Heard heard)
    {
        if (!heard.Message.Typed.TrimStart().StartsWith('='))
            return null;
        return heard.Message.Typed.Trim() == "=" && heard.Expectation.Words.Contains("store it")
            ? new(MessageKind.Word, "store it", Certainty.Exact, "")
            : Answer;
    }

    /// <summary>Too long, or of too many lines or cells, for anything but an answer.</summary>
    public static MessageReading? Shape(Heard heard)
    {
        var message = heard.Message;
        var isLong = message.Count > LongestSaid || message.Sentences.Count > MostSentences || message.Lines > MostSentences;
        if (!isLong && !message.Text.Contains('\t', StringComparison.Ordinal))
            return null;
        return IsProse(heard) ? Kept : Otherwise(heard);
    }

    /// <summary>Sentences where a list of names is asked.</summary>
    private static bool IsProse(Heard heard) => heard is { Kind: QuestionKind.Regions, Message.Lines: 1, Reads: false }
        && heard.Spoken.Any(UnclearRules.HasVerb);

    /// <summary>
    /// The question's own reader can read it, or it has the cells of a row; kept aside where the same message asks or doubts.
    /// </summary>
    public static MessageReading? Evidence(Heard heard)
    {
        var message = heard.Message;
        var isRow = message.HasCells && heard.Kind is QuestionKind.Rows or QuestionKind.LongText or QuestionKind.Regions;
        var isAddress = message.HasAddress && heard.Kind == QuestionKind.WebAddress;
        if (heard.TakesNothing || !(isRow || isAddress || heard.Reads) || (!isRow && heard.Spoken.Any(BeginsQuestion)))
            return null;
        var asks = message.Asks && heard.Spoken.Any(spoken =>
            spoken.Has(TagKind.StrongDoubt) || spoken.Has(TagKind.Auxiliary) || spoken.Has(TagKind.I));
        if (heard.Kind == QuestionKind.Regions && heard.Spoken.Any(UnclearRules.IsSameBut))
            return Kept;
        var isName = heard.Kind == QuestionKind.Regions && message.Count <= FewNames;
        if (isName && message.Asks)
            return Kept;
        var doubts = heard.Spoken.Any(spoken => Doubts(spoken, heard));
        return (asks || doubts) && !heard.IsFirstCell ? Kept : Answer;
    }

    private static bool Doubts(Spoken spoken, Heard heard)
    {
        var (count, isList) = (heard.Message.Count, heard.Kind == QuestionKind.Regions);
        if (!heard.IsTyped && !(isList && count <= LongestDoubt))
            return false;
        var tells = isList && count > FewNames && UnclearRules.HasVerb(spoken);
        return tells || spoken.Has(TagKind.StrongDoubt) || (isList && count <= FewWords && spoken.Has(TagKind.WeakDoubt));
    }

    /// <summary>`which is the code for Attica, EL3 or EL30`: names what can be read, and asks about it.</summary>
    private static bool BeginsQuestion(Spoken spoken)
    {
        var length = spoken.Message.BeginsSmall ? spoken.LengthAt(0, TagKind.Interrogative) : 0;
        return length > 0 && (spoken.LengthAt(length, TagKind.Auxiliary) > 0 || AskedParts.IsPerson(spoken, length) || spoken.Message.Asks);
    }

    /// <summary>Where an answer may be missing, that there is nothing is one: `None so far`.</summary>
    public static MessageReading? NothingToTell(Heard heard) =>
        heard is { IsTyped: false, TakesNothing: false, Question.Mandatory: false } && heard.Message.Count <= FewWords
        && heard.Spoken.Any(spoken => spoken.LengthAt(0, TagKind.Nothing) > 0
            && !spoken.Has(TagKind.StrongDoubt) && !spoken.Has(TagKind.I) && !IsBareNo(spoken))
            ? WithoutRows(heard)
            : null;

    /// <summary>In a table or list it would be a row.</summary>
    private static MessageReading WithoutRows(Heard heard) => heard.Expectation.Awaited == Awaited.Cell && !heard.IsCell
        && heard.Spoken.Any(spoken => spoken.IsCovered(spoken.Message.All, IsOfNothing))
            ? Skip
            : Answer;

    private static bool IsOfNothing(Tag tag) => tag.Kind is TagKind.Nothing or TagKind.Glue or TagKind.Placeholder or TagKind.Pointing
        or TagKind.Opener or TagKind.Politeness or TagKind.We or TagKind.Earlier or TagKind.Day or TagKind.Field or TagKind.Concept
        or TagKind.Auxiliary or TagKind.Minding;

    /// <summary>Says too little, even where there may be nothing.</summary>
    private static bool IsBareNo(Spoken spoken) => spoken.Message.Count == 1 && spoken.Of(TagKind.Answer).Any(hit => hit.Tag.Name == "no");

    /// <summary>What nothing else knows is an answer, where anything takes one.</summary>
    public static MessageReading? Otherwise(Heard heard) => heard.TakesNothing ? Kept : Answer;
}
