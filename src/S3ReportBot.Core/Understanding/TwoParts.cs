using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>A message that does two things.</summary>
/// <param name="Answer">Its beginning, which answers the question that waits.</param>
/// <param name="Rest">What stands behind it: a question to the bot, or an order.</param>
public sealed record TwoParts(string Answer, MessageReading Rest);

/// <summary>
/// An answer with a question or an order behind it: `Twelve SMEs joined. next please`. Only where both are plain. The end of an answer
/// may ask or order too, of its readers: what begins like a sentence of a text has to say more to be meant for the bot.
/// </summary>
/// <param name="hear">Prepares a part of the message as a message of its own.</param>
/// <param name="read">Reads it.</param>
internal sealed class TwoPartsRule(Func<string, Expectation, Heard> hear, Func<Heard, MessageReading> read)
{
    private const int LongestRest = 8, LongestOrder = 5, ShortestText = 3;

    /// <summary>What moves about or shows, and so does no harm to the answer before it.</summary>
    private static readonly HashSet<string> Orders =
    [
        "skip", "done", "continue", "back", "review", "status", "help", "sections", "preview", "show", "pause", "document", "members",
        "submit",
    ];

    public MessageReading? Divide(Heard heard)
    {
        var message = heard.Message;
        if (heard.Expectation is not { Awaited: Awaited.Answer or Awaited.Cell, Question.Key: ReportKeyPart.None }
            || heard.Kind is QuestionKind.Choice or QuestionKind.Ratings)
            return null;
        var isSentence = message.Sentences.Count > 1;
        var start = isSentence ? message.Sentences[^1].Start : AfterComma(message);
        if (start <= 0 || message.Count - start > LongestRest)
            return null;
        var at = message.Typed.IndexOf(message.Text, StringComparison.Ordinal);
        if (at < 0)
            return null;
        at += message.Tokens[start].Start;
        var (first, rest) = (message.Typed[..at].TrimEnd(), message.Typed[at..]);
        var second = hear(rest, heard.Expectation with { Reads = _ => false });
        return read(second) is var reading && IsForBot(second, reading) && IsAnswer(heard, first, isSentence) is { } answer
            ? AnswerRules.Answer with { Parts = new(answer, reading) }
            : null;
    }

    /// <summary>Behind the last comma of a single sentence; 0 for none.</summary>
    private static int AfterComma(Message message)
    {
        for (var index = message.Count - 1; index > 0; index--)
            if (message.Tokens[index - 1].After == ',')
                return index;
        return 0;
    }

    /// <summary>The first part, where it is an answer by itself; before a comma only what the question's own reader can read.</summary>
    private string? IsAnswer(Heard heard, string first, bool isSentence)
    {
        var text = isSentence ? first : first.TrimEnd(',');
        var part = hear(text, heard.Expectation);
        if (isSentence && part.IsTyped)
            text = text.TrimEnd('.', '!');
        var isEnough = isSentence ? part.Reads || part.Message.Count >= ShortestText : part.Reads;
        return isEnough && !part.Message.Asks && read(part).Kind == MessageKind.Answer ? text : null;
    }

    private static bool IsForBot(Heard rest, MessageReading reading) => reading switch
    {
        { Kind: MessageKind.Command, Certainty: not Certainty.Likely } => IsOrder(rest, reading.Id),
        { Kind: MessageKind.Question, Certainty: Certainty.Certain } => rest.Spoken.Any(spoken => IsAsked(rest, spoken)),
        _ => false,
    };

    /// <summary>`Review.` may be a word of the answer; `review`, `next please` and `go to 7` are none.</summary>
    private static bool IsOrder(Heard rest, string line) => rest.Message.Count <= LongestOrder
        && (Orders.Contains(line) || line.StartsWith("go to ", StringComparison.Ordinal))
        && (rest.Message.BeginsSmall || rest.Spoken.Any(spoken => spoken.Has(TagKind.Politeness)));

    /// <summary>Every word is explained, and nothing doubts the answer before it or asks on behalf of its authors.</summary>
    private static bool IsAsked(Heard rest, Spoken spoken)
    {
        var isOfPerson = spoken.Has(TagKind.I) || spoken.Has(TagKind.You);
        var begins = spoken.LengthAt(0, TagKind.Interrogative) > 0 || spoken.LengthAt(0, TagKind.Permission) > 0
            || (isOfPerson && spoken.LengthAt(0, TagKind.Auxiliary) > 0);
        return begins && !spoken.Has(TagKind.We) && !spoken.Has(TagKind.StrongDoubt) && spoken.Known == rest.Message.Count
            && (rest.Message.Asks || rest.Message.BeginsSmall);
    }
}
