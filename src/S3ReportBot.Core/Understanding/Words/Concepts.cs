namespace S3ReportBot.Core.Understanding.Words;

/// <summary>What the bot's requests are made of, numbered.</summary>
internal sealed class Concepts
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly HashSet<int> _verbs;

    /// <param name="languages">Whose requests and vocabulary name the concepts.</param>
    public Concepts(Languages languages)
    {
        (Number, Day, Field) = (this["number"], this["day"], this["field"]);
        _verbs = [.. languages.Verbs.Select(verb => this[verb])];
    }

    public int Number { get; }

    public int Day { get; }

    public int Field { get; }

    /// <summary>The concept's number; a new one gets the next.</summary>
    public int this[string name]
    {
        get
        {
            if (!_numbers.TryGetValue(name, out var number))
                _numbers[name] = number = _numbers.Count;
            return number;
        }
    }

    public bool IsVerb(int concept) => _verbs.Contains(concept);

    /// <summary>A set of concepts; there are fewer than 128.</summary>
    public static UInt128 Set(int concept) => UInt128.One << concept;
}
