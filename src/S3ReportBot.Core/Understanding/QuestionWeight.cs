using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>How much speaks for a sentence's being a question, and how much is needed.</summary>
internal static class QuestionWeight
{
    private const double Mild = 2, Middle = 3, Strict = 4.5;
    private const double OfTopic = 2;
    private const int Few = 6, FewWords = 20;

    private static readonly HashSet<string> FormWords =
    [
        "question", "row", "column", "answer", "report", "document", "draft", "sections", "submit", "save", "skip", "reminders",
        "colleague", "partnership", "period", "import", "missing", "history",
    ];

    /// <summary>Whether it names a part of the form or of what the bot does.</summary>
    public static bool IsOfForm(Tag tag) => tag.Kind == TagKind.Concept && FormWords.Contains(tag.Name);

    /// <summary>Where an answer may look like a question, more is needed.</summary>
    public static double Needed(Heard heard)
    {
        if (heard.IsFirstCell)
            return heard.Message.BeginsSmall ? Middle : Strict;
        if (heard.TakesNothing || heard.IsTyped)
            return Mild;
        return heard.IsCell || heard.Kind == QuestionKind.Regions ? (Mild + Middle) / 2 : Middle;
    }

    /// <summary>How much speaks for a question.</summary>
    public static double Of(Spoken spoken, Heard heard, Clause sentence)
    {
        var at = spoken.PastOpeners(sentence);
        var isAsked = spoken.Message.IsAsked(sentence) || AskedParts.EndsAsking(spoken, sentence);
        var begins = Beginning(spoken, sentence, at, isAsked, Needed(heard) == Mild);
        if (begins == 0 && (!isAsked || HasColon(spoken, sentence)))
            return 0;
        var rest = new Clause(at, sentence.End);
        var weight = begins + (isAsked ? 2 : 0) + OfPersons(spoken, heard, rest, isAsked) + OfForm(spoken, rest)
            + OfLength(heard, sentence, isAsked) + OfSmallLetters(heard, isAsked) - (HasColon(spoken, sentence) ? 1.5 : 0);
        var mayTurn = weight < Needed(heard) && weight + 1 >= Needed(heard) && Needed(heard) < Strict;
        return mayTurn && TopicScore.Best(spoken, rest) >= OfTopic ? weight + 1 : weight;
    }

    /// <summary>Where people give their own view they speak of themselves without asking.</summary>
    private static double OfPersons(Spoken spoken, Heard heard, Clause rest, bool isAsked)
    {
        var you = spoken.Has(TagKind.You, rest) ? 1 : 0;
        if (heard.IsOwnView && !isAsked)
            return you;
        return you + (spoken.Has(TagKind.I, rest) ? 1 : 0) + (spoken.Has(TagKind.We, rest) ? 0.5 : 0);
    }

    private static double OfForm(Spoken spoken, Clause rest) =>
        Math.Min(1.5, 0.5 * spoken.Within(rest).Where(hit => IsOfForm(hit.Tag)).Select(hit => hit.Tag.Name).Distinct().Count());

    /// <summary>Short questions are asked, long ones and those of several names are titles.</summary>
    private static double OfLength(Heard heard, Clause sentence, bool isAsked)
    {
        if (heard.IsFirstCell)
            return OfShortness(heard, sentence, isAsked) - (heard.Message.Names > 1 ? 1 : 0);
        if (sentence.Count > FewWords)
            return -1;
        return isAsked && sentence.Count <= Few ? 1 : 0;
    }

    private static double OfShortness(Heard heard, Clause sentence, bool isAsked)
    {
        if (sentence.Count > FewWords)
            return -1;
        return isAsked && heard.Message.BeginsSmall && sentence.Count <= Few ? 1 : 0;
    }

    /// <summary>An answer that begins as a question does begins with a capital: people who ask are in a hurry.</summary>
    private static double OfSmallLetters(Heard heard, bool isAsked)
    {
        if (!heard.Message.BeginsSmall || heard.Message.Sentences.Count > 1)
            return 0;
        if (isAsked)
            return 0.5;
        return heard.Message.Count <= 4 ? 1.5 : 1;
    }

    private static double Beginning(Spoken spoken, Clause sentence, int at, bool isAsked, bool isMild)
    {
        if (spoken.LengthAt(at, TagKind.Asking) > 0 || spoken.LengthAt(at, TagKind.Permission) > 0)
            return 2;
        if (spoken.LengthAt(at, TagKind.Interrogative) is > 0 and var length)
            return isAsked || IsTurned(spoken, at + length, sentence) ? 2 : 1;
        if (spoken.LengthAt(at, TagKind.Auxiliary) is > 0 and var verb)
            return isAsked || IsSubject(spoken, at + verb) ? 2 : 1;
        if (spoken.Has(TagKind.Asking, sentence))
            return 1.5;
        return AskedParts.Weight(spoken, sentence, isAsked || isMild);
    }

    /// <summary>Whether a verb comes before its subject soon: `which one do I take`; `what works is` is none.</summary>
    private static bool IsTurned(Spoken spoken, int from, Clause sentence)
    {
        var first = spoken.LengthAt(from, TagKind.Glue) + spoken.LengthAt(from, TagKind.Concept) > 0 ? 3 : 1;
        for (var at = from; at < Math.Min(from + first, sentence.End); at++)
            if (spoken.LengthAt(at, TagKind.Auxiliary) > 0 || AskedParts.IsPerson(spoken, at))
                return true;
        return false;
    }

    /// <summary>What a verb is turned around with: `is the date right`, `does Croatia count`.</summary>
    private static bool IsSubject(Spoken spoken, int at) => at < spoken.Message.Count && (AskedParts.IsPerson(spoken, at)
        || spoken.Message.Tokens[at].IsCapital || spoken.Message.Tokens[at].Number is not null
        || (spoken.LengthAt(at, TagKind.Glue) > 0 && spoken.LengthAt(at, TagKind.Auxiliary) == 0));

    private static bool HasColon(Spoken spoken, Clause sentence)
    {
        for (var at = sentence.Start; at < sentence.End - 1; at++)
            if (spoken.Message.Tokens[at].After == ':')
                return true;
        return false;
    }
}
