using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What wants to know something.</summary>
internal sealed class QuestionRules(TopicScore topics)
{
    private const int MostWords = 14;

    /// <summary>Every sentence asks, or one asks and the others want nothing.</summary>
    public MessageReading? Asks(Heard heard)
    {
        if (TypedRule.IsDay(heard))
            return null;
        foreach (var spoken in heard.Spoken)
            if (EverySentenceAsks(spoken, heard))
                return topics.Reading(spoken, heard);
        return null;
    }

    private static bool EverySentenceAsks(Spoken spoken, Heard heard)
    {
        var asked = 0;
        foreach (var sentence in spoken.Message.Sentences)
            if (QuestionWeight.Of(spoken, heard, sentence) >= QuestionWeight.Needed(heard))
                asked++;
            else if (!IsBeside(spoken, sentence) && (asked > 0 || !IsPreface(spoken, sentence, heard.TakesNothing)))
                return false;
        return asked > 0;
    }

    private static bool IsBeside(Spoken spoken, Clause sentence) =>
        spoken.IsCovered(sentence, TalkRules.IsTalk) || IsEcho(spoken, sentence);

    /// <summary>What people say before they ask: `I do not understand this.`</summary>
    private static bool IsPreface(Spoken spoken, Clause sentence, bool isIdle) =>
        sentence.Count < MostWords && (isIdle || spoken.Has(TagKind.Asking, sentence) || spoken.LengthAt(sentence.Start, TagKind.I) > 0);

    /// <summary>A word of the question, doubted: `Tangible impacts?`</summary>
    private static bool IsEcho(Spoken spoken, Clause sentence) => sentence.Count <= 4 && spoken.Message.IsAsked(sentence);
}
