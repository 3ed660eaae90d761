namespace S3ReportBot.Core.Understanding.Words;

/// <summary>How people talk in one language.</summary>
/// <param name="Language">As in the file's name: `en`.</param>
/// <param name="Phrases">
/// In the notation of <see cref="PhraseNotation"/>, by their place in the language's file, its parts joined by a point: `glue`, `words.go`,
/// `topics.deadline.strong`.
/// </param>
public sealed record Lexicon(string Language, IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases)
{
    /// <summary>The place of what stands between the right and the wrong in a correction.</summary>
    public const string Negators = "negators";

    /// <summary>Of the form, and of the bot's own words: where no other knows more of a message, this one reads it.</summary>
    internal const string OfTheBot = "en";

    internal const string Elisions = "elisions";

    /// <summary>The place of what stands before a name that is told.</summary>
    internal const string Naming = "naming";

    /// <summary>The phrases at a place; none where the language has none.</summary>
    public IReadOnlyList<string> At(string place) => Phrases.GetValueOrDefault(place, []);
}

/// <summary>What a topic is near to.</summary>
/// <param name="Places">Ids of questions, kinds or states where it is likelier, the likeliest first.</param>
/// <param name="Near">Topics that people also mean.</param>
public sealed record TopicPlace(IReadOnlyList<string> Places, IReadOnlyList<string> Near);

/// <summary>What is understood, in all languages.</summary>
public sealed record Languages(IReadOnlyList<Lexicon> Lexicons)
{
    /// <summary>Concepts that can begin a request.</summary>
    public required IReadOnlyList<string> Verbs { get; init; }

    /// <summary>Commands that are a whole message as they stand.</summary>
    public required IReadOnlyList<string> Reserved { get; init; }

    /// <summary>Commands that take a number behind them.</summary>
    public required IReadOnlyList<string> Numbered { get; init; }

    /// <summary>Commands that may be asked for with a permission (`may I go back`).</summary>
    public required IReadOnlyList<string> Askable { get; init; }

    /// <summary>What each command is made of; see <see cref="RequestTemplate"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Requests { get; init; }

    /// <summary>What stands before the colon in the first line of a mail.</summary>
    public required IReadOnlyList<string> MailHeads { get; init; }

    /// <summary>
    /// Words of the matters that reports are about, in any language; a star at the end of a word stands for any ending.
    /// </summary>
    public required IReadOnlyList<string> Matter { get; init; }

    public required IReadOnlyDictionary<string, TopicPlace> Topics { get; init; }
}
