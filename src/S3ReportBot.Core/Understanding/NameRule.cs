using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What may be the name of a partnership: the message itself, or what it tells as a name.</summary>
internal sealed class NameRule
{
    private const int LongestName = 14, LongestWithStop = 4, LongestParticle = 3;

    private static readonly TagKind[] OfSpeech =
    [
        TagKind.Auxiliary, TagKind.Asking, TagKind.StrongDoubt, TagKind.WeakDoubt, TagKind.Negator,
        TagKind.Minding, TagKind.StrongCue, TagKind.Reference, TagKind.Idiom,
    ];

    private static readonly TagKind[] OfPersons = [TagKind.I, TagKind.We, TagKind.You];

    private readonly List<string[]> _naming;
    private readonly Func<string, Expectation, Heard> _hear;

    /// <param name="hear">Hears a part of a message.</param>
    public NameRule(Languages languages, IReadOnlySet<string> elisions, Func<string, Expectation, Heard> hear)
    {
        _naming = [.. languages.Lexicons.SelectMany(lexicon => lexicon.At(Lexicon.Naming))
            .SelectMany(PhraseNotation.Parts).SelectMany(part => part)
            .Select(phrase => Tokenizer.Read(phrase, elisions).Select(token => token.Word).ToArray())];
        _hear = hear;
    }

    /// <summary>The reading with the name that is in the message, where one is asked.</summary>
    public MessageReading Named(MessageReading reading, Heard heard)
    {
        var may = reading.Kind == MessageKind.Answer || reading.Why == MessageReader.Unreadable;
        return may && heard is { Question.Key: ReportKeyPart.Partnership, Message.Count: > 0 }
            ? reading with { Name = In(reading, heard) }
            : reading;
    }

    /// <returns>Null: there is none.</returns>
    private string? In(MessageReading reading, Heard heard)
    {
        var message = heard.Message;
        var start = Enumerable.Range(1, message.Count - 1).Where(at => IsTold(message, at)).DefaultIfEmpty(0).Last();
        if (start == 0)
            return reading.Kind != MessageKind.Answer || IsSaid(heard) ? null : message.Text;
        var told = _hear(message.Text[message.Tokens[start].Start..], heard.Expectation);
        return IsSaid(told) ? null : told.Message.Text;
    }

    /// <summary>Whether a phrase that tells a name ends before this word.</summary>
    private bool IsTold(Message message, int at) => _naming.Exists(phrase => phrase.Length <= at
        && phrase.Index().All(word => message.Tokens[at - phrase.Length + word.Index].Word == word.Item));

    /// <summary>`A Network of Our Own`: every longer word has a capital.</summary>
    private static bool IsTitle(Message message) =>
        message.Count > 1 && message.Tokens.All(token => token.IsCapital || token.IsNumber || token.Word.Length <= LongestParticle);

    /// <summary>A sentence, or anything that people say to somebody.</summary>
    private static bool IsSaid(Heard heard) => heard.Message.Sentences.Count > 1 || heard.Message.Count > LongestName
        || (heard.Message.Count > LongestWithStop && heard.Message.Typed.TrimEnd().EndsWith('.'))
        || heard.Spoken.Any(spoken => Array.Exists(OfSpeech, spoken.Has)
            || (!IsTitle(heard.Message) && Array.Exists(OfPersons, spoken.Has)) || spoken.LengthAt(0, TagKind.Nothing) > 0
            || spoken.IsCovered(heard.Message.All, tag => tag.Kind is TagKind.Placeholder or TagKind.Pointing or TagKind.Glue)
            || spoken.LengthAt(0, TagKind.Interjection) > 0 || IsPointing(spoken) || IsOrder(spoken, heard));

    /// <summary>`its the one on bioplastics`, `the solar one`; `one health` is none.</summary>
    private static bool IsPointing(Spoken spoken)
    {
        var ends = spoken.LengthAt(spoken.Message.Count - 1, TagKind.Pointing) > 0 && spoken.Message.BeginsSmall;
        return ends || (spoken.LengthAt(0, TagKind.Pointing) is > 0 and var length && spoken.LengthAt(length, TagKind.Glue) > 0);
    }

    /// <summary>`replace Navarra by Tuscany`; `Open Innovation` is none.</summary>
    private static bool IsOrder(Spoken spoken, Heard heard) =>
        spoken.LengthAt(0, TagKind.Order) > 0 && (heard.Message.BeginsSmall || heard.OfMatter == 0);
}
