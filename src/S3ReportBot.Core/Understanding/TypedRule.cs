using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What only a date, an address, a choice or ratings can answer, and is none.</summary>
internal sealed class TypedRule(SaidRules said)
{
    private const int LongestName = 10;

    private static readonly TagKind[] OfSpeech =
    [
        TagKind.I, TagKind.You, TagKind.Interrogative, TagKind.Asking, TagKind.StrongDoubt, TagKind.WeakDoubt, TagKind.Negator,
        TagKind.Minding, TagKind.StrongTalk, TagKind.Idiom, TagKind.Placeholder, TagKind.Reference, TagKind.StrongCue, TagKind.Order,
    ];

    /// <summary>
    /// What is meant as an answer is one: the question itself says what it cannot read. So is what has digits, names days or months in
    /// words, says that there is none, or names one of many.
    /// </summary>
    public MessageReading? Unreadable(Heard heard) => heard.IsTyped && !heard.Reads && !heard.Message.HasDigit && !IsMeant(heard)
        ? said.Reading(heard.Nearest, heard)
        : null;

    /// <summary>`was on the 3 of May 2017 in Florence`, where a day is asked: better refused with an example than explained.</summary>
    public static bool IsDay(Heard heard) => heard is { Kind: QuestionKind.Date, Message: { Asks: false, HasDigit: true } }
        && heard.Spoken.Any(spoken => spoken.Has(TagKind.Day));

    private static bool IsMeant(Heard heard) => heard.Kind switch
    {
        QuestionKind.WebAddress => IsAddress(heard.Message) || heard.Spoken.Any(HasNone),
        QuestionKind.Date => heard.Spoken.Any(spoken => spoken.Has(TagKind.Day) && spoken.Has(TagKind.Number)),
        QuestionKind.Choice => heard.Message.Count <= LongestName && !heard.Message.Asks
            && (heard.Message.Names > 1 || !heard.Spoken.Any(spoken => Array.Exists(OfSpeech, spoken.Has))),
        _ => false,
    };

    /// <summary>`there is none`, `no website`.</summary>
    private static bool HasNone(Spoken spoken) => spoken.Has(TagKind.Nothing)
        || (spoken.Message.Count is 2 or 3 && spoken.At(0).Any(hit => hit.Tag is { Kind: TagKind.Answer, Name: "no" }));

    /// <summary>An address without what people leave out before it.</summary>
    private static bool IsAddress(Message message) => message.Text.Split(' ').Any(word =>
        word.Length > 4 && word.IndexOf('.', 1) is > 0 and var at && at < word.Length - 2);
}
