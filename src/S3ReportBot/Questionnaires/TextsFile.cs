using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Questionnaires;

/// <summary>Reads what the bot says in one language (dialogs/texts.en.json).</summary>
public static partial class TextsFile
{
    /// <exception cref="DialogsFileException">The file is missing, is no JSON, is not named for a language, has a key twice, an empty
    /// text, or a part whose braces do not close; a form for a number has no text that it is a form of, other parts than that, or not its
    /// language's other forms beside it.</exception>
    public static TextCatalog Load(string path)
    {
        if (FileName().Match(Path.GetFileName(path)) is not { Success: true } name)
            throw new DialogsFileException(path, null, "The file's name does not tell its language.", "Name it texts.LANGUAGE.json, such as texts.en.json.");
        var file = DialogsFile.Read(path, "texts.schema.json");
        var texts = new Dictionary<string, string>();
        foreach (var entry in ((JObject)file.Content).Properties())
            texts[entry.Name] = Checked(file, entry.Value);
        var forms = PluralForms.Of(name.Groups[1].Value);
        foreach (var entry in ((JObject)file.Content).Properties())
            CheckForm(file, entry, texts, forms);
        return new(name.Groups[1].Value, texts);
    }

    private static void CheckForm(DialogsFile file, JProperty entry, Dictionary<string, string> texts, PluralForms forms)
    {
        if (FormKey().Match(entry.Name) is not { Success: true } key)
            return;
        var (text, form) = (key.Groups[1].Value, key.Groups[2].Value);
        if (!forms.Names.Contains(form))
            throw file.Wrong(entry.Value, $"The language has no form '{form}'.",
                $"Its forms are: {string.Join(", ", forms.Names)}; the text itself is for all other numbers.");
        if (!texts.TryGetValue(text, out var whole))
            throw file.Wrong(entry.Value, $"There is no text '{text}' that this is a form of.",
                $"Write '{text}' too: it is said of all other numbers.");
        if (!Parts(whole).SetEquals(Parts(texts[entry.Name])))
            throw file.Wrong(entry.Value, $"The form has other parts than '{text}'.",
                "Use the same parts in both; only {count} may be left out.");
        if (forms.Names.FirstOrDefault(other => !texts.ContainsKey($"{text}.{other}")) is { } missing)
            throw file.Wrong(entry.Value, $"The form '{text}.{missing}' is missing.", "Write all forms of the language, or none.");
    }

    private static HashSet<string> Parts(string text) =>
        [.. Part().Matches(text).Select(part => part.Value).Where(part => part != $"{{{PluralForms.Chooser}}}")];

    private static string Checked(DialogsFile file, JToken value)
    {
        var text = (string)value!;
        if (Part().Replace(text, "").IndexOfAny(['{', '}']) >= 0)
            throw file.Wrong(value, "A brace stands alone, or a part's name is not one word.", "Write a part as {name}; a text has no other braces.");
        return text;
    }

    [GeneratedRegex(@"^texts\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$")]
    private static partial Regex FileName();

    /// <summary>The key of a form: a text's key, and the name that the form has in some language.</summary>
    [GeneratedRegex(@"^([^.]+\.[^.]+)\.(zero|one|two|few|many)$")]
    private static partial Regex FormKey();

    [GeneratedRegex(@"\{[A-Za-z]+\}")]
    private static partial Regex Part();
}
