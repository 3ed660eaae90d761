using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>
/// Tells what a message is before it can be an answer: rules in order, of which the first that knows it decides. Pure, and safe for many
/// threads at once; the time it takes is in proportion to the text's length.
/// </summary>
public sealed class MessageReader
{
    /// <summary>
    /// The rule that found what only a date, an address, a choice or ratings can answer, and is none: better refused with an example than
    /// kept.
    /// </summary>
    public const string Unreadable = "unreadable";

    /// <summary>The rule that knows the words that are waited for.</summary>
    public const string Word = "word";

    /// <summary>Longer texts are answers, whatever they say.</summary>
    private const int LongestSaid = 1000;

    /// <summary>Of more words no command is made.</summary>
    private const int LongestCommand = 24;

    private readonly HashSet<string> _elisions;
    private readonly Vocabulary _vocabulary;
    private readonly Matter _matter;
    private readonly SpeechWeight _speech;
    private readonly NameRule _names;
    private readonly IReadOnlyList<Rule> _rules;

    /// <param name="without">Names of rules that are left out, to see what they are worth; null for none.</param>
    /// <exception cref="FormatException">A phrase stands for too many.</exception>
    public MessageReader(Languages languages, IReadOnlySet<string>? without = null)
    {
        Negators = languages.Lexicons.SelectMany(lexicon => lexicon.At(Lexicon.Negators)).Select(Folded.Of).ToHashSet();
        _elisions = [.. languages.Lexicons.SelectMany(lexicon => lexicon.At(Lexicon.Elisions))];
        var concepts = new Concepts(languages);
        var topics = new TopicScore(languages.Topics);
        var letters = new LetterRules(languages.MailHeads.Select(Folded.Of).ToHashSet());
        var templates = RequestTemplate.All(languages, concepts);
        var requests = new RequestRules(templates, languages.Askable.ToHashSet(), concepts);
        var said = new SaidRules(topics, new(templates, concepts), concepts);
        _speech = new(concepts, said);
        var rules = Rules(new(languages), requests, new(topics), new(topics), said, _speech, new(said), letters, new(Hear, Read));
        _rules = [.. rules.Where(rule => without?.Contains(rule.Name) is not true)];
        _matter = new(languages.Matter);
        _names = new(languages, _elisions, Hear);
        _vocabulary = new(languages.Lexicons, _elisions, concepts);
    }

    /// <summary>Folded: what stands between the right and the wrong in a correction, in any language.</summary>
    public IReadOnlySet<string> Negators { get; }

    /// <summary>The names of the rules, in their order.</summary>
    public IReadOnlyList<string> RuleNames => [.. _rules.Select(rule => rule.Name)];

    /// <param name="text">As it came, with whatever stands around it.</param>
    public MessageReading Read(string text, Expectation expectation) =>
        text.Length > LongestSaid ? AnswerRules.Answer with { Why = "long" } : Read(Hear(text, expectation));

    private MessageReading Read(Heard heard)
    {
        foreach (var rule in _rules)
            if ((heard.Message.Count > 0 || rule.ReadsSigns) && rule.Read(heard) is { } reading)
                return _names.Named(reading with { Why = rule.Name, MayBeAnswer = _speech.MayBeAnswer(reading, heard) }, heard);
        return AnswerRules.Answer with { Why = "answer" };
    }

    private Heard Hear(string text, Expectation expectation)
    {
        var message = new Message(text, _elisions);
        return new Heard(message, () => _vocabulary.Nearest(message), _matter, expectation);
    }

    /// <summary>The text without what <see cref="Decoration.Off"/> takes off, and without politeness in any language around it.</summary>
    public string Undecorated(string text)
    {
        if (text.Length > LongestSaid)
            return text;
        var message = new Message(text, _elisions);
        if (message.Count > LongestCommand)
            return message.Text;
        var (start, end) = (0, message.Count);
        foreach (var spoken in _vocabulary.Read(message))
            (start, end) = Polite(spoken, start, end);
        return start == 0 && end == message.Count || start >= end ? message.Text : message.Between(start, end);
    }

    private static (int Start, int End) Polite(Spoken spoken, int start, int end)
    {
        while (start < end && spoken.LengthAt(start, TagKind.Politeness) is > 0 and var length && start + length < end)
            start += length;
        for (var at = end - 1; at > start; at--)
            if (at + spoken.LengthAt(at, TagKind.Politeness) == end)
                end = at;
        return (start, end);
    }

    private static List<Rule> Rules(
        ExactRule exact, RequestRules requests, QuestionRules questions, TopicRule topic, SaidRules said, SpeechWeight speech,
        TypedRule typed, LetterRules letters, TwoPartsRule two) =>
    [
        new("equals-sign", AnswerRules.EqualsSign, ReadsSigns: true),
        new(Word, WordRules.Word),
        new("exact", exact.Exact),
        new("mail", letters.Mail),
        new("shape", AnswerRules.Shape),
        new("signs", TalkRules.Signs, ReadsSigns: true),
        new("thanks", TalkRules.Thanks),
        new("request", requests.Certain),
        new("ask", AskRule.Ask),
        new("small-talk", TalkRules.Talk),
        new("contact", UnclearRules.Contact),
        new("entry", EntryRule.Change),
        new("two-parts", two.Divide),
        new("evidence", AnswerRules.Evidence),
        new("row", RowRule.Row),
        new("correction", heard => speech.Weighed(CorrectionRules.Marks(heard), heard)),
        new("question", questions.Asks),
        new("likely", requests.Likely),
        new("nothing-to-tell", AnswerRules.NothingToTell),
        new("number", ShortRules.Number),
        new("placeholder", UnclearRules.Placeholder),
        new("reference", UnclearRules.Reference),
        new("nothing", UnclearRules.Nothing),
        new("letter", LetterRules.Letter),
        new("doubt", UnclearRules.Doubt),
        new("tells", UnclearRules.Tells),
        new("remark", TalkRules.Remark),
        new("topic", topic.Topic),
        new(Unreadable, typed.Unreadable),
        new("foreign-cell", ShortRules.ForeignCell),
        new("speaks", speech.Speaks),
        new("said", said.Idle),
        new("import", SaidRules.Import),
        new("otherwise", AnswerRules.Otherwise, ReadsSigns: true),
    ];

    /// <param name="ReadsSigns">Whether it has something to say about a message without a word.</param>
    private sealed record Rule(string Name, Func<Heard, MessageReading?> Read, bool ReadsSigns = false);
}
