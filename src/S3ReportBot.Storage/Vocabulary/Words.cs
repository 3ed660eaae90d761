namespace S3ReportBot.Storage.Vocabulary;

/// <summary>Values and the words that stand for them where they outlive a build: in rows, links, metrics.</summary>
public sealed class Words<T>(params IReadOnlyList<(T Value, string Word)> all)
    where T : struct, Enum
{
    /// <exception cref="ArgumentException">The value has no word.</exception>
    public string Of(T value)
    {
        foreach (var (known, word) in all)
            if (EqualityComparer<T>.Default.Equals(known, value))
                return word;
        throw new ArgumentException($"No word is stored for the value {value:D} of {typeof(T).Name}.", nameof(value));
    }

    /// <exception cref="InvalidDataException">It is none of the words.</exception>
    public T Read(string word) =>
        Find(word) ?? throw new InvalidDataException($"'{word}' is none of {string.Join(", ", all.Select(one => one.Word))}.");

    /// <returns>Null for what is none of the words.</returns>
    public T? Find(string word)
    {
        foreach (var (value, known) in all)
            if (known == word)
                return value;
        return null;
    }
}
