using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Understanding;

/// <summary>What speaks to the bot, whatever it says: it is not filed unasked.</summary>
internal sealed class SpeakingRules(Concepts concepts)
{
    private const int Longest = 15, FewWords = 8, MuchContent = 3, SomeContent = 2;

    private static readonly HashSet<string> OfRows =
        ["row", "last", "new", "other", "next", "all", "start", "done", "final", "check", "import", "period", "members", "partnership"];

    private static MessageReading Unclear { get; } = new(MessageKind.Unclear, "", Certainty.Likely, "");

    /// <summary>It begins with an order or a wish; a title may begin with the same word.</summary>
    public MessageReading? Order(Heard heard) => When(heard, spoken =>
    {
        var at = spoken.PastOpeners(spoken.Message.All);
        var isOrder = spoken.LengthAt(at, TagKind.Order) > 0 || spoken.LengthAt(at, TagKind.Frame) > 0
            || spoken.At(at).Any(hit => hit.Tag.Kind == TagKind.Concept && concepts.IsVerb(hit.Tag.Concept));
        var isTitle = heard.Message.Tokens[at].IsCapital && at == 0 && !HasPerson(spoken) && (heard.IsFirstCell || heard.Message.Count > 3);
        var enough = IsAddressed(spoken, at + 1) ? MuchContent : SomeContent;
        return isOrder && !isTitle && heard.Content < enough && !IsCompound(heard.Message, at);
    });

    /// <summary>It says please.</summary>
    public static MessageReading? Please(Heard heard) => When(heard, spoken => spoken.Has(TagKind.Politeness));

    /// <summary>It says I or you.</summary>
    public static MessageReading? Person(Heard heard) => When(heard, spoken =>
        HasPerson(spoken) && (spoken.Has(TagKind.You) || heard.Content <= MuchContent));

    /// <summary>It begins with an interjection.</summary>
    public static MessageReading? Interjection(Heard heard) => When(heard, spoken =>
        spoken.LengthAt(0, TagKind.Interjection) is > 0 and var length
        && heard.Content <= MuchContent + 1 && (length == heard.Message.Count || !heard.Message.Tokens[length].IsCapital));

    /// <summary>A part of the form by its number, in a few small words: `nuke row 2`.</summary>
    public static MessageReading? Numbered(Heard heard)
    {
        var message = heard.Message;
        if (!message.BeginsSmall || message.Count is < 2 or > FewWords || message.HasCells || heard.Reads)
            return null;
        return heard.Spoken.Any(spoken => spoken.Of(TagKind.Concept).Any(hit => IsNumbered(message, hit)
            && (hit.Start > 0 || spoken.Has(TagKind.Frame) || spoken.Has(TagKind.I))))
                ? Unclear
                : null;
    }

    private static bool IsNumbered(Message message, Hit part) => part.Tag.Name is "question" or "row" or "column"
        && part.End < message.Count && message.Tokens[part.End].Number is not null && message.Tokens[part.End].Word.All(char.IsAsciiDigit);

    /// <summary>It consists of the bot's own words.</summary>
    public MessageReading? OwnWords(Heard heard) => heard.Message.Count > FewWords || heard.IsCell
        ? null
        : When(heard, spoken => !spoken.Has(TagKind.We)
            && spoken.IsCovered(spoken.Message.All, tag => IsOwn(tag, heard.IsFirstCell))
            && spoken.Of(TagKind.Concept).Any(hit => concepts.IsVerb(hit.Tag.Concept) || QuestionWeight.IsOfForm(hit.Tag)));

    private static bool IsOwn(Tag tag, bool isFirstCell) => tag.Kind switch
    {
        TagKind.Glue or TagKind.Politeness or TagKind.Opener or TagKind.Field or TagKind.Interjection => true,
        TagKind.Concept => !isFirstCell || !OfRows.Contains(tag.Name),
        _ => false,
    };

    /// <summary>What an order is given for: `show me`, `open it`; `open days` is none.</summary>
    private static bool IsAddressed(Spoken spoken, int at) => at >= spoken.Message.Count || spoken.LengthAt(at, TagKind.Glue) > 0
        || spoken.LengthAt(at, TagKind.I) > 0 || spoken.LengthAt(at, TagKind.You) > 0;

    /// <summary>`show-and-tell` orders nothing.</summary>
    private static bool IsCompound(Message message, int at) =>
        message.Tokens[at].End < message.Text.Length && message.Text[message.Tokens[at].End] == '-';

    private static bool HasPerson(Spoken spoken) => spoken.Has(TagKind.I) || spoken.Has(TagKind.You);

    /// <summary>
    /// Cells, quotations, digits and several sentences are of an answer, and where people give their own view they speak of themselves.
    /// </summary>
    private static MessageReading? When(Heard heard, Func<Spoken, bool> speaks)
    {
        var message = heard.Message;
        var isAnswer = message.HasCells || message.HasQuotation || message.HasDigit || message.HasAddress || message.Sentences.Count > 1
            || message.Count > Longest || heard.IsOwnView || heard.Expectation.Awaited == Awaited.Importing || message.Count == 0;
        return !isAnswer && heard.Spoken.Any(spoken => spoken.Known == heard.Spoken[0].Known && speaks(spoken)) ? Unclear : null;
    }
}
