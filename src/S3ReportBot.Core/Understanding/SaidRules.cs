using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What a message wants that is said to the bot, where no rule before has known it.</summary>
internal sealed class SaidRules(TopicScore topics, RequestGuess requests, Concepts concepts)
{
    private const double OfTopic = 1, Plain = 3;
    private const int MostWords = 14, FirstWords = 3;

    private static readonly TagKind[] OfMatter = [TagKind.Reference, TagKind.Placeholder, TagKind.StrongDoubt];

    /// <summary>Asks in few signs, or sighs; else nobody knows.</summary>
    public MessageReading Reading(Spoken spoken, Heard heard)
    {
        if (requests.Ordered(spoken, heard) is { } order)
            return order;
        if (Asks(spoken))
            return topics.Reading(spoken, heard);
        if (requests.Held(spoken, heard) is { } guess)
            return guess;
        return heard.OfMatter == 0 && Sighs(spoken)
            ? new(MessageKind.SmallTalk, "mood", Certainty.Likely, "")
            : new(MessageKind.Unclear, "", heard.TakesNothing ? Certainty.Certain : Certainty.Likely, "");
    }

    /// <summary>Where nothing can be filed.</summary>
    public MessageReading? Idle(Heard heard) =>
        heard.TakesNothing && heard.Message.Count > 0 ? Reading(heard.Nearest, heard) : null;

    /// <summary>While an old report is read in: a few small words that refuse, or say that something is wrong, end it.</summary>
    public static MessageReading? Import(Heard heard)
    {
        var message = heard.Message;
        if (heard.Expectation.Awaited != Awaited.Importing || !message.BeginsSmall || message.Count > MostWords || message.Lines > 1
            || message.HasCells || message.Asks)
            return null;
        return heard.Spoken.Any(spoken => Refuses(spoken)) ? new(MessageKind.Command, "cancel", Certainty.Likely, "") : null;
    }

    private static bool Refuses(Spoken spoken) =>
        spoken.Within(new(0, Math.Min(FirstWords, spoken.Message.Count))).Any(hit => hit.Tag is { Kind: TagKind.Answer, Name: "no" })
        || spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name is "cancel" or "wrong" or "forget" or "stop");

    private static bool Asks(Spoken spoken)
    {
        if (spoken.Message is { Asks: true, BeginsSmall: true })
            return true;
        if (spoken.Message.Typed.EndsWith('.') || (spoken.Has(TagKind.StrongCue) && !spoken.Has(TagKind.Or))
            || (spoken.Has(TagKind.Idiom) && !spoken.Has(TagKind.Interrogative)))
            return false;
        var turned = Enumerable.Range(0, spoken.Message.Count).Any(at => IsTurned(spoken, at));
        var begun = spoken.LengthAt(spoken.PastOpeners(spoken.Message.All), TagKind.Auxiliary) > 0 && spoken.Message.BeginsSmall;
        return turned || begun || spoken.LengthAt(spoken.PastOpeners(spoken.Message.All), TagKind.Permission) > 0
            || spoken.Has(TagKind.Interrogative) || spoken.Has(TagKind.Asking)
            || (spoken.Has(TagKind.Or) && TopicScore.Best(spoken, spoken.Message.All) >= OfTopic)
            || (spoken.Has(TagKind.You) && spoken.Has(TagKind.Minding) && TopicScore.Best(spoken, spoken.Message.All) >= Plain);
    }

    /// <summary>A verb before its subject, anywhere: `Wales left, do I still list it`.</summary>
    private static bool IsTurned(Spoken spoken, int at) => spoken.LengthAt(at, TagKind.Auxiliary) is > 0 and var length
        && (at == 0 || !AskedParts.IsPerson(spoken, at - 1))
        && (AskedParts.IsPerson(spoken, at + length)
            || (at > 0 && spoken.Message.Tokens[at - 1].After == ',' && spoken.LengthAt(at + length, TagKind.Pointing) > 0));

    /// <summary>Begins with an interjection that opens nothing, or complains, and orders nothing.</summary>
    private bool Sighs(Spoken spoken)
    {
        if (spoken.Has(TagKind.StrongCue) || spoken.Has(TagKind.Idiom) || spoken.Message.Names > 1
            || spoken.Of(TagKind.Concept).Any(hit => concepts.IsVerb(hit.Tag.Concept)))
            return false;
        if (spoken.LengthAt(0, TagKind.Interjection) > 0 && spoken.LengthAt(0, TagKind.Politeness) == 0)
            return true;
        return !Array.Exists(OfMatter, spoken.Has)
            && spoken.Of(TagKind.StrongTalk).Any(hit => hit.Tag.Name is "complaint" or "mood" or "praise" || IsHello(hit));
    }

    private static bool IsHello(Hit hit) => hit is { Start: 0, Tag.Name: "hello" };
}
