using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

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

    /// <summary>Longer texts are answers, whatever they say.</summary>
    private const int LongestSaid = 1000;

    private const int MostLanguages = 3;

    /// <summary>Of the form, and of the bot's own words: where no other knows more of a message, this one reads it.</summary>
    private const string Language = "en";

    private readonly HashSet<string> _elisions;
    private readonly Vocabulary _vocabulary;
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
        var rules = Rules(new(languages), new(languages, concepts), new(topics), new(topics), new(concepts), letters);
        _rules = [.. rules.Where(rule => without?.Contains(rule.Name) is not true)];
        _vocabulary = new(languages.Lexicons, _elisions, concepts);
    }

    /// <summary>Folded: what stands between the right and the wrong in a correction, in any language.</summary>
    public IReadOnlySet<string> Negators { get; }

    /// <summary>The names of the rules, in their order.</summary>
    public IReadOnlyList<string> RuleNames => [.. _rules.Select(rule => rule.Name)];

    /// <param name="text">As it came, with whatever stands around it.</param>
    public MessageReading Read(string text, Expectation expectation)
    {
        if (text.Length > LongestSaid)
            return AnswerRules.Answer with { Why = "long" };
        var message = new Message(text, _elisions);
        var heard = new Heard(message, () => Spoken(message), expectation);
        foreach (var rule in _rules)
            if ((message.Count > 0 || rule.ReadsSigns) && rule.Read(heard) is { } reading)
                return reading with { Why = rule.Name };
        return AnswerRules.Answer with { Why = "answer" };
    }

    /// <summary>The text without what <see cref="Decoration.Off"/> takes off, and without politeness in any language around it.</summary>
    public string Undecorated(string text)
    {
        if (text.Length > LongestSaid)
            return text;
        var message = new Message(text, _elisions);
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

    /// <summary>The languages that know most of it; the others only mislead.</summary>
    private List<Spoken> Spoken(Message message)
    {
        var spoken = _vocabulary.Read(message).OrderByDescending(one => one.Known).ThenByDescending(one => one.Language == Language)
            .Take(MostLanguages).ToList();
        var most = spoken[0].Known;
        if (2 * most < message.Count)
            return [];
        return spoken[0].Language == Language ? [spoken[0]] : [.. spoken.Where(one => 3 * one.Known >= 2 * most)];
    }

    private static List<Rule> Rules(
        ExactRule exact, RequestRules requests, QuestionRules questions, TopicRule topic, SpeakingRules speaking, LetterRules letters) =>
    [
        new("equals-sign", AnswerRules.EqualsSign, ReadsSigns: true),
        new("word", WordRules.Word),
        new("exact", exact.Exact),
        new("mail", letters.Mail),
        new("shape", AnswerRules.Shape),
        new("signs", TalkRules.Signs, ReadsSigns: true),
        new("thanks", TalkRules.Thanks),
        new("request", requests.Certain),
        new("ask", AskRule.Ask),
        new("other-field", CorrectionRules.OtherField),
        new("small-talk", TalkRules.Talk),
        new("evidence", AnswerRules.Evidence),
        new("correction", CorrectionRules.Marks),
        new("only-doubt", UnclearRules.OnlyDoubt),
        new("question", questions.Asks),
        new("likely", requests.Likely),
        new("nothing-to-tell", AnswerRules.NothingToTell),
        new("count", ShortRules.Count),
        new("number", ShortRules.Number),
        new("contact", UnclearRules.Contact),
        new("placeholder", UnclearRules.Placeholder),
        new("reference", UnclearRules.Reference),
        new("nothing", UnclearRules.Nothing),
        new("letter", LetterRules.Letter),
        new("doubt", UnclearRules.Doubt),
        new("remark", TalkRules.Remark),
        new("topic", topic.Topic),
        new(Unreadable, UnclearRules.Unreadable),
        new("numbered", SpeakingRules.Numbered),
        new("speaks-order", speaking.Order),
        new("speaks-please", SpeakingRules.Please),
        new("speaks-person", SpeakingRules.Person),
        new("speaks-interjection", SpeakingRules.Interjection),
        new("own-words", speaking.OwnWords),
        new("foreign-cell", ShortRules.ForeignCell),
        new("name", ShortRules.Name),
        new("short", ShortRules.Text),
        new("first-cell", ShortRules.FirstCell),
        new("otherwise", AnswerRules.Otherwise, ReadsSigns: true),
    ];

    /// <param name="ReadsSigns">Whether it has something to say about a message without a word.</param>
    private sealed record Rule(string Name, Func<Heard, MessageReading?> Read, bool ReadsSigns = false);
}
