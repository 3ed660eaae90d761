using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What asks behind other words, or only by its end.</summary>
internal static class AskedParts
{
    private const double OfTopic = 2;
    private const int Short = 8, ShortChoice = 11, FewOfMatter = 2;

    /// <summary>Languages in which a statement also turns its verb around behind anything that comes first.</summary>
    private static readonly HashSet<string> TurnsAlways = ["de", "nl"];

    /// <summary>How much speaks for a question in what does not begin as one.</summary>
    public static double Weight(Spoken spoken, Clause sentence, bool mayAsk)
    {
        var begun = AfterRemark(spoken, sentence, mayAsk);
        if (begun > 0)
            return begun;
        return EndsAsking(spoken, sentence) ? 1 : Unbegun(spoken, sentence);
    }

    /// <summary>`..., or not`, `..., too late`: asks without a question mark.</summary>
    public static bool EndsAsking(Spoken spoken, Clause sentence)
    {
        for (var at = sentence.Start + 1; at < sentence.End; at++)
            if (spoken.LengthAt(at, TagKind.AskedEnd) is > 0 and var length && at + length == sentence.End
                && (length > 1 || spoken.Message.Tokens[at - 1].After == ','))
                return true;
        return false;
    }

    /// <summary>`is that ok`, and no word that is waited for before it.</summary>
    public static bool Begins(Spoken spoken)
    {
        var at = spoken.PastOpeners(spoken.Message.All);
        if (spoken.LengthAt(at, TagKind.Answer) > 0 || spoken.LengthAt(0, TagKind.Answer) > at)
            return false;
        var verb = spoken.LengthAt(at, TagKind.Auxiliary);
        return spoken.LengthAt(at, TagKind.Interrogative) > 0
            || (verb > 0 && (IsPerson(spoken, at + verb) || spoken.LengthAt(at + verb, TagKind.Pointing) > 0));
    }

    public static bool IsPerson(Spoken spoken, int at) =>
        spoken.LengthAt(at, TagKind.I) > 0 || spoken.LengthAt(at, TagKind.We) > 0 || spoken.LengthAt(at, TagKind.You) > 0;

    /// <summary>A question behind a remark: `we have none, what do I write`, `we lead one area so are we leading`.</summary>
    private static double AfterRemark(Spoken spoken, Clause sentence, bool mayAsk)
    {
        for (var at = sentence.Start; at < sentence.End - 1; at++)
        {
            var isComma = spoken.Message.Tokens[at].After is ',' or ':' or ';';
            if (!isComma && !IsJoint(spoken, sentence, at))
                continue;
            var from = at + 1 + (isComma ? spoken.LengthAt(at + 1, TagKind.Opener) : 0);
            var length = spoken.LengthAt(from, TagKind.Interrogative);
            var verb = spoken.LengthAt(from + length, TagKind.Auxiliary);
            if (verb > 0 && (IsPerson(spoken, from + length + verb) || IsAboutPerson(spoken, from + length + verb, sentence)))
                return 2;
            if (length > 0 && (mayAsk || spoken.Has(TagKind.I, new(from, sentence.End))))
                return 1.5;
        }

        return 0;
    }

    /// <summary>`..., did it keep my text`.</summary>
    private static bool IsAboutPerson(Spoken spoken, int at, Clause sentence) => spoken.Message.BeginsSmall
        && spoken.LengthAt(at, TagKind.Glue) == 1 && spoken.Has(TagKind.I, new(at, sentence.End));

    /// <summary>A word such as `so` within the sentence.</summary>
    private static bool IsJoint(Spoken spoken, Clause sentence, int at) =>
        at > sentence.Start + 1 && spoken.LengthAt(at, TagKind.Opener) == 1 && !TurnsAlways.Contains(spoken.Language);

    /// <summary>A choice of two (`day first or month first`), or a thing with a please (`nuts code pls`), of what people ask for.</summary>
    private static double Unbegun(Spoken spoken, Clause sentence)
    {
        if (!spoken.Message.BeginsSmall || sentence.Count > ShortChoice)
            return 0;
        var isChoice = spoken.Strange <= FewOfMatter && spoken.Has(TagKind.Or, sentence)
            && !spoken.Has(TagKind.StrongDoubt, sentence);
        var isWish = sentence.Count <= Short && !spoken.Has(TagKind.Reference, sentence) && IsPolite(spoken, sentence);
        return (isChoice || isWish) && TopicScore.Best(spoken, sentence) >= OfTopic ? 2 : 0;
    }

    private static bool IsPolite(Spoken spoken, Clause sentence) => spoken.LengthAt(sentence.Start, TagKind.Politeness) > 0
        || spoken.LengthAt(sentence.End - 1, TagKind.Politeness) > 0;
}
