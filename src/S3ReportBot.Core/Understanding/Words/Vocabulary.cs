using System.Collections.Frozen;

namespace S3ReportBot.Core.Understanding.Words;

/// <summary>The phrases of all languages, ready to be found in a message.</summary>
internal sealed class Vocabulary
{
    private const int MostLanguages = 3;
    private const double Strong = 2, Weak = 0.75;

    private static readonly FrozenDictionary<string, TagKind> Single = new Dictionary<string, TagKind>
    {
        ["politeness"] = TagKind.Politeness,
        ["openers"] = TagKind.Opener,
        ["interjections"] = TagKind.Interjection,
        ["glue"] = TagKind.Glue,
        ["frames"] = TagKind.Frame,
        ["permissions"] = TagKind.Permission,
        ["interrogatives"] = TagKind.Interrogative,
        ["auxiliaries"] = TagKind.Auxiliary,
        ["asking"] = TagKind.Asking,
        ["asked.end"] = TagKind.AskedEnd,
        ["asked.or"] = TagKind.Or,
        ["persons.i"] = TagKind.I,
        ["persons.we"] = TagKind.We,
        ["persons.you"] = TagKind.You,
        ["placeholders"] = TagKind.Placeholder,
        ["references"] = TagKind.Reference,
        ["doubts.strong"] = TagKind.StrongDoubt,
        ["doubts.weak"] = TagKind.WeakDoubt,
        ["nothing"] = TagKind.Nothing,
        ["corrections.strong"] = TagKind.StrongCue,
        ["corrections.weak"] = TagKind.WeakCue,
        [Lexicon.Negators] = TagKind.Negator,
        ["into"] = TagKind.Into,
        ["earlier"] = TagKind.Earlier,
        ["orders"] = TagKind.Order,
        ["pointing"] = TagKind.Pointing,
        ["minding"] = TagKind.Minding,
    }.ToFrozenDictionary();

    private readonly IReadOnlyList<Lexicon> _lexicons;
    private readonly IReadOnlySet<string> _elisions;
    private readonly Concepts _concepts;
    private readonly PhraseTrie _phrases = new();

    public Vocabulary(IReadOnlyList<Lexicon> lexicons, IReadOnlySet<string> elisions, Concepts concepts)
    {
        (_lexicons, _elisions, _concepts) = (lexicons, elisions, concepts);
        for (var language = 0; language < lexicons.Count; language++)
            foreach (var (place, phrases) in lexicons[language].Phrases)
                if (place is not (Lexicon.Elisions or Lexicon.Naming))
                    foreach (var phrase in phrases)
                        Add(language, place, phrase);
    }

    /// <summary>The languages that know most of a message, and that of the commands.</summary>
    public List<Spoken> Nearest(Message message) =>
    [
        .. Read(message).OrderByDescending(one => one.Known).ThenByDescending(one => one.Language == Lexicon.OfTheBot)
            .Where((one, place) => place < MostLanguages || one.Language == Lexicon.OfTheBot),
    ];

    /// <summary>The message as each language understands it.</summary>
    public IReadOnlyList<Spoken> Read(Message message)
    {
        var hits = new List<Hit>?[_lexicons.Count, message.Count];
        foreach (var hit in _phrases.Find(message.Tokens))
            (hits[hit.Tag.Language, hit.Start] ??= []).Add(hit);

        return [.. _lexicons.Select((lexicon, language) => new Spoken(message, hits, language, lexicon.Language))];
    }

    private void Add(int language, string place, string phrase)
    {
        var parts = PhraseNotation.Parts(phrase);
        var entry = EntryOf(place, parts);
        for (var part = 0; part < parts.Count; part++)
            foreach (var written in parts[part])
            {
                var words = Tokenizer.Read(written, _elisions, keepsStars: true).ConvertAll(token => token.Word);
                var tag = TagOf(place) with { Language = language };
                _phrases.Add(words, entry is null ? tag : tag with { Entry = entry, Part = part });
            }
    }

    /// <summary>What needs more to fit tells more.</summary>
    private static TopicEntry? EntryOf(string place, IReadOnlyList<IReadOnlyList<string>> parts)
    {
        if (place.Split('.') is not ["topics", var topic, var degree])
            return null;
        var longest = parts.Sum(part => part.Min(phrase => phrase.Count(letter => letter == ' ')));
        return new(topic, parts.Count, degree == "strong" ? Strong + parts.Count - 1 + (0.25 * Math.Min(longest, 3)) : Weak);
    }

    private Tag TagOf(string place)
    {
        if (Single.TryGetValue(place, out var kind))
            return new(kind, "");
        var dot = place.IndexOf('.', StringComparison.Ordinal);
        var (member, name) = dot < 0 ? (place, "") : (place[..dot], place[(dot + 1)..]);
        return member switch
        {
            "answers" => new(TagKind.Answer, name),
            "small-talk" => name.EndsWith(".strong", StringComparison.Ordinal)
                ? new(TagKind.StrongTalk, name[..^7])
                : new(TagKind.WeakTalk, name[..name.LastIndexOf('.')]),
            "numbers" => new(TagKind.Number, name, _concepts.Number),
            "days" => new(TagKind.Day, name, _concepts.Day),
            "words" => new(TagKind.Concept, name, _concepts[name]),
            "fields" => new(TagKind.Field, name, _concepts.Field),
            "idioms" => new(TagKind.Idiom, name),
            "topics" => new(TagKind.Topic, name[..name.LastIndexOf('.')]),
            _ => throw new ArgumentException($"No phrases stand at {place}.", nameof(place)),
        };
    }
}
