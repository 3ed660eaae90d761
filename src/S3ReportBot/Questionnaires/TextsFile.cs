using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Questionnaires;

/// <summary>Reads what the bot says in one language (dialogs/texts.en.json).</summary>
public static partial class TextsFile
{
    /// <exception cref="DialogsFileException">
    /// The file is missing, is no JSON, is not named for a language, has a key twice, an empty text, or a part whose braces do not close.
    /// </exception>
    public static TextCatalog Load(string path)
    {
        if (FileName().Match(Path.GetFileName(path)) is not { Success: true } name)
            throw new DialogsFileException(path, null, "The file's name does not tell its language.", "Name it texts.LANGUAGE.json, such as texts.en.json.");
        var file = DialogsFile.Read(path, "texts.schema.json");
        var texts = new Dictionary<string, string>();
        foreach (var entry in ((JObject)file.Content).Properties())
            texts[entry.Name] = Checked(file, entry.Value);
        return new(name.Groups[1].Value, texts);
    }

    private static string Checked(DialogsFile file, JToken value)
    {
        var text = (string)value!;
        if (Part().Replace(text, "").IndexOfAny(['{', '}']) >= 0)
            throw file.Wrong(value, "A brace stands alone, or a part's name is not one word.", "Write a part as {name}; a text has no other braces.");
        return text;
    }

    [GeneratedRegex(@"^texts\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\{[A-Za-z]+\}")]
    private static partial Regex Part();
}
