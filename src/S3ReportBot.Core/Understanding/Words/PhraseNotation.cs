namespace S3ReportBot.Core.Understanding.Words;

/// <summary>
/// How phrases are written in a language's file: `go back` are words in a row, `can/could you` has alternatives of one word, `like to?` a
/// word that may be missing, `deadlin*` any ending, `due|due date` is one of two phrases, and ` + ` stands between parts that may be
/// anywhere in a message.
/// </summary>
public static class PhraseNotation
{
    private const int Most = 2000;

    /// <returns>For each part every phrase that it stands for, its words divided by blanks; a star is still at its word's end.</returns>
    /// <exception cref="FormatException">It stands for more than 2000 phrases, or for none.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Parts(string phrase) =>
        [.. phrase.Split(" + ").Select(part => (IReadOnlyList<string>)[.. part.Split('|').SelectMany(Expanded)])];

    private static List<string> Expanded(string phrase)
    {
        List<string> expanded = [""];
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isOptional = word.EndsWith('?');
            var choices = word.TrimEnd('?').Split('/', StringSplitOptions.RemoveEmptyEntries);
            var added = expanded.SelectMany(begun => choices.Select(choice => $"{begun} {choice}".TrimStart()));
            expanded = [.. added, .. isOptional ? expanded : []];
            if (expanded.Count > Most)
                throw new FormatException($"'{phrase}' stands for more than {Most} phrases.");
        }

        expanded.RemoveAll(written => written.Length == 0);
        return expanded.Count > 0 ? expanded : throw new FormatException($"'{phrase}' stands for no phrase.");
    }
}
