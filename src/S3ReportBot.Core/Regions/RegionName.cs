using System.Text;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Regions;

/// <summary>Names of places as people compare them: no case, accents or signs; one alphabet in a word.</summary>
internal static class RegionName
{
    /// <summary>What names of regions have in common and people leave out (`Comunidad Foral de Navarra`, `Region of Murcia`).</summary>
    private static readonly HashSet<string> Common =
    [
        "region", "regions", "regione", "regiao", "regionen", "regional", "province", "provincia", "provincie", "prov", "county", "counties", "lan",
        "kraj", "obwod", "wojewodztwo", "voivodeship", "voivodship", "megye", "autonomous", "autonomo", "autonoma", "community", "comunidad",
        "comunitat", "foral", "principado", "freistaat", "land", "state", "department", "departement", "government", "council", "regiunea", "arr",
        "of", "the", "de", "del", "della", "di", "da", "do", "des", "du", "la", "le", "el", "en", "d", "l", "maakunta", "fylke", "judet",
    ];

    private const string GreekLike = "αβεζηικμνορτυχ";
    private const string CyrillicLike = "аекмнорсту";
    private const string LatinOfGreek = "abezhikmnoptyx";
    private const string LatinOfCyrillic = "aekmhopcty";

    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in OneAlphabet(Folded.Of(name)))
            if (char.IsLetterOrDigit(letter))
                key.Append(Spelled(letter));
            else if (letter == '&')
                key.Append(key.Length > 0 && key[^1] == ' ' ? "and " : " and ");
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        return key.ToString().TrimEnd();
    }

    /// <summary>The key without the words that names have in common; the key itself where nothing else is left.</summary>
    public static string Core(string key)
    {
        var core = string.Join(' ', key.Split(' ').Where(word => !Common.Contains(word)));
        return core.Length > 0 ? core : key;
    }

    /// <summary>Keys of shorter forms: the alternatives between slashes, what stands before parentheses, each also without common words.</summary>
    public static IEnumerable<string> Shorter(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        return name.Split('/').Append(open > 0 ? name[..open] : name).Select(Key).SelectMany(key => (string[])[key, Core(key)]).Where(key => key.Length > 0);
    }

    /// <summary>Whether the name stands in the text as whole words.</summary>
    public static bool Holds(string key, string name) => name.Length > 0 && $" {key} ".Contains($" {name} ", StringComparison.Ordinal);

    private static string Spelled(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ð' => "d",
        _ => letter.ToString(),
    };

    /// <summary>Lists of official names mix letters that look alike: a Latin A in a Greek word.</summary>
    private static string OneAlphabet(string folded)
    {
        if (folded.Any(letter => letter is >= 'α' and <= 'ω'))
            return Replaced(folded, LatinOfGreek, GreekLike);
        return folded.Any(letter => letter is >= 'а' and <= 'я') ? Replaced(folded, LatinOfCyrillic, CyrillicLike) : folded;
    }

    private static string Replaced(string text, string from, string to) =>
        string.Concat(text.Select(letter => from.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? to[index] : letter));
}
