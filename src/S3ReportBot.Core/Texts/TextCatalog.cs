using System.Globalization;
using System.Text;

namespace S3ReportBot.Core.Texts;

/// <summary>
/// Every sentence that people read, by key (dialogs/texts.*.json). A text names its parts in braces: `{question}`. Its forms for other
/// numbers have its key with the form's name behind: `saved.rows.one` is what <see cref="PluralForms"/> takes for one row.
/// </summary>
public sealed class TextCatalog(string language, IReadOnlyDictionary<string, string> texts)
{
    private readonly PluralForms _forms = PluralForms.Of(language);

    /// <summary>BCP 47 tag of the language.</summary>
    public string Language => language;

    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>With more texts of the same language, under other keys.</summary>
    public TextCatalog With(IEnumerable<KeyValuePair<string, string>> more) => new(language, texts.Concat(more).ToDictionary());

    /// <exception cref="KeyNotFoundException">No text has this key: a fault of the program that a test finds.</exception>
    public string this[string key] =>
        texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in texts.{language}.json.");

    /// <summary>The text with its parts put in; a part whose name is not given stays as it is written.</summary>
    public string this[string key, params (string Name, object Value)[] parts]
    {
        get
        {
            var written = this[FormOf(key, parts)];
            var text = new StringBuilder(written);
            // From the last to the first brace, so that braces in a person's own words are never taken for parts.
            for (var close = written.LastIndexOf('}'); close >= 0;)
            {
                var open = written.LastIndexOf('{', close);
                if (open < 0)
                    break;
                var name = written[(open + 1)..close];
                foreach (var part in parts)
                    if (part.Name == name)
                        text.Remove(open, close - open + 1).Insert(open, Convert.ToString(part.Value, CultureInfo.InvariantCulture));
                close = open == 0 ? -1 : written.LastIndexOf('}', open - 1);
            }

            return text.ToString();
        }
    }

    /// <returns>The key of the form that goes with the number among the parts, else the key itself.</returns>
    public string FormOf(string key, IEnumerable<(string Name, object Value)> parts)
    {
        foreach (var (name, value) in parts)
            if (name == PluralForms.Chooser && value is int count && _forms.For(count) is { } form && texts.ContainsKey($"{key}.{form}"))
                return $"{key}.{form}";
        return key;
    }
}
