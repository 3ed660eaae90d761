using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What asks by nothing but the topic that it names.</summary>
internal sealed class TopicRule(TopicScore topics)
{
    private const double OfTopic = 2, Plain = 3;
    private const int MostWords = 14;

    /// <summary>What names a topic plainly asks for it where nothing could be filed, or where it says nothing of its own.</summary>
    public MessageReading? Topic(Heard heard)
    {
        if (heard.Message.Sentences.Count > 2 || heard.Message.Count is < 2 or > MostWords)
            return null;
        return heard.Spoken.Where(spoken => !spoken.Has(TagKind.StrongDoubt) && MayBeTopic(spoken, heard))
            .Select(spoken => topics.Reading(spoken, heard)).FirstOrDefault();
    }

    private static bool MayBeTopic(Spoken spoken, Heard heard)
    {
        var best = TopicScore.Best(spoken, spoken.Message.All);
        if (heard.TakesNothing)
            return best > OfTopic;
        if (!spoken.Message.BeginsSmall || heard.Reads)
            return false;
        if (heard.IsTyped)
            return best > OfTopic && (spoken.Has(TagKind.Or) || spoken.Has(TagKind.Interrogative));
        return best >= Plain && spoken.Message.Count > 2 && spoken.Known == spoken.Message.Count
            && !spoken.Has(TagKind.We) && !spoken.Has(TagKind.Nothing) && !spoken.Has(TagKind.Number) && !heard.Message.HasDigit
            && heard.Message.Tokens.All(token => token.After != ',')
            && (spoken.Has(TagKind.Or) || spoken.Has(TagKind.You) || spoken.Has(TagKind.I) || spoken.Has(TagKind.Interrogative));
    }
}
