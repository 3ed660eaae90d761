using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Questionnaires;

/// <summary>
/// Reads what people say, language by language (dialogs/understanding.en.json), and what requests are made of (dialogs/understanding.json).
/// </summary>
public static partial class UnderstandingFile
{
    private static readonly ConcurrentDictionary<string, Lazy<MessageReader>> Readers = new();

    /// <summary>
    /// A reader of what the files say. The words of all languages take a second to read, so files that have not changed are read once in a
    /// process; a reader is the same for everybody.
    /// </summary>
    /// <inheritdoc cref="Load"/>
    public static MessageReader ReaderOf(string path)
    {
        var files = LanguagesBeside(path).Prepend(path).Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks}");
        return Readers.GetOrAdd(string.Join('\n', files), _ => new(() => new MessageReader(Load(path)))).Value;
    }

    /// <param name="path">Of understanding.json; the languages stand beside it.</param>
    /// <exception cref="DialogsFileException">
    /// A file is missing, is no JSON, breaks its schema, or is not named for a language; a phrase cannot be read or is nothing but glue; a
    /// request is made of a concept that no language has words for, or of nothing that has to be said.
    /// </exception>
    public static Languages Load(string path)
    {
        var file = DialogsFile.Read(path, "understanding-requests.schema.json");
        var schema = DialogsSchema.Named("understanding.schema.json");
        var lexicons = LanguagesBeside(path).Select(name => Lexicon(name, schema)).ToList();
        if (lexicons.Count == 0)
            throw new DialogsFileException(path, null, "No language stands beside it.", "Put understanding.en.json there.");
        CheckRequests(file, lexicons);
        return new(lexicons)
        {
            Verbs = Texts(file.Content["verbs"]!),
            Reserved = Texts(file.Content["reserved"]!),
            Numbered = Texts(file.Content["numbered"]!),
            Askable = Texts(file.Content["askable"]!),
            MailHeads = Texts(file.Content["mailHeads"]!),
            Matter = Texts(file.Content["matter"]!),
            Requests = Members(file.Content["requests"]!).ToDictionary(member => member.Name, member => Texts(member.Value)),
            Topics = Members(file.Content["topics"]!)
                .ToDictionary(member => member.Name, member =>
                    new TopicPlace(Texts(member.Value["places"]!), Texts(member.Value["near"]!))),
        };
    }

    private static IEnumerable<string> LanguagesBeside(string path) =>
        Directory.GetFiles(Path.GetDirectoryName(path)!, "understanding.*.json")
        .Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Lexicon Lexicon(string path, DialogsSchema schema)
    {
        if (FileName().Match(Path.GetFileName(path)) is not { Success: true } name)
            throw new DialogsFileException(
                path, null, "The file's name does not tell its language.",
                "Name it understanding.LANGUAGE.json, such as understanding.en.json.");
        var file = DialogsFile.Read(path, schema);
        var phrases = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var member in Members(file.Content).Where(member => member.Name != "$schema"))
            Collect(member.Value, member.Name, phrases);
        CheckPhrases(file, phrases);
        return new(name.Groups[1].Value, phrases);
    }

    private static void Collect(JToken value, string place, Dictionary<string, IReadOnlyList<string>> phrases)
    {
        if (value is JArray)
            phrases[place] = Texts(value);
        else
            foreach (var member in Members(value))
                Collect(member.Value, $"{place}.{member.Name}", phrases);
    }

    private static void CheckPhrases(DialogsFile file, Dictionary<string, IReadOnlyList<string>> phrases)
    {
        HashSet<string> glue = [.. phrases["glue"]];
        foreach (var (place, written) in phrases)
            for (var index = 0; index < written.Count; index++)
                if (Fault(place, written[index], glue) is var (problem, remedy))
                    throw file.Wrong(file.Content.SelectToken($"{place}[{index}]") ?? file.Content, problem, remedy);
    }

    /// <summary>A command of nothing but glue would be found in every sentence.</summary>
    private static (string Problem, string Remedy)? Fault(string place, string phrase, HashSet<string> glue)
    {
        try
        {
            var isGlue = PhraseNotation.Parts(phrase).SelectMany(part => part).Any(one => Array.TrueForAll(one.Split(' '), glue.Contains));
            return isGlue && place.StartsWith("idioms", StringComparison.Ordinal)
                ? ($"'{phrase}' is nothing but glue.", "Add the word that makes it a command, or remove it.")
                : null;
        }
        catch (FormatException fault)
        {
            return (fault.Message, "Write it as several phrases with fewer alternatives.");
        }
    }

    private static void CheckRequests(DialogsFile file, List<Lexicon> lexicons)
    {
        HashSet<string> known = ["number", "field", "day", .. lexicons.SelectMany(lexicon => lexicon.Phrases.Keys)
            .Where(place => place.StartsWith("words.", StringComparison.Ordinal)).Select(place => place[6..])];
        foreach (var template in Members(file.Content["requests"]!).SelectMany(member => member.Value))
        {
            var words = ((string)template!).Split(' ');
            if (Array.TrueForAll(words, word => word.EndsWith('?')))
                throw file.Wrong(template, $"Nothing of '{template}' has to be said.", "Leave at least one word without a question mark.");
            if (words.SelectMany(word => word.Split('|')).Select(name => name.TrimEnd('?'))
                .FirstOrDefault(name => !known.Contains(name)) is { } unknown)
                throw file.Wrong(template, $"No language has words for '{unknown}'.",
                    "Correct the name, or add it to 'words' of the languages.");
        }
    }

    private static IEnumerable<JProperty> Members(JToken token) => ((JObject)token).Properties();

    private static IReadOnlyList<string> Texts(JToken token) => [.. token.Select(value => (string)value!)];

    [GeneratedRegex(@"^understanding\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$")]
    private static partial Regex FileName();
}
