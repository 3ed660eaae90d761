namespace S3ReportBot.Core.Understanding.Words;

/// <summary>
/// Phrases of words; finds all that a message holds. Words are numbered and all steps stand in two tables: a table for each step would take
/// a multiple of the memory.
/// </summary>
internal sealed class PhraseTrie
{
    private const int ShortestStem = 2;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _stems = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _stemsBySpan;
    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly Dictionary<int, List<Tag>> _tags = [];
    private int _last;

    public PhraseTrie() => _stemsBySpan = _stems.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="words">Folded; a star at the end of a word stands for any ending.</param>
    public void Add(IEnumerable<string> words, Tag tag)
    {
        var node = 0;
        foreach (var word in words)
        {
            var step = (node, word.EndsWith('*') ? -NumberOf(_stems, word.TrimEnd('*')) : NumberOf(_words, word));
            if (!_next.TryGetValue(step, out var child))
                _next[step] = child = ++_last;
            node = child;
        }

        if (node == 0)
            return;
        if (!_tags.TryGetValue(node, out var tags))
            _tags[node] = tags = new(1);
        tags.Add(tag);
    }

    /// <summary>All phrases, by the word where they begin.</summary>
    public List<Hit> Find(IReadOnlyList<Token> tokens)
    {
        var steps = tokens.Select(token => StepsOf(token.Word)).ToArray();
        var hits = new List<Hit>();
        for (var start = 0; start < steps.Length; start++)
            Find(0, steps, start, start, hits);
        return hits;
    }

    private void Find(int node, int[][] steps, int start, int at, List<Hit> hits)
    {
        if (node != 0 && _tags.TryGetValue(node, out var tags))
            foreach (var tag in tags)
                hits.Add(new(start, at, tag));
        if (at == steps.Length)
            return;
        foreach (var step in steps[at])
            if (_next.TryGetValue((node, step), out var child))
                Find(child, steps, start, at + 1, hits);
    }

    /// <summary>The word itself, and every stem that it begins with; below zero, so that they are no words.</summary>
    private int[] StepsOf(string word)
    {
        var steps = new List<int>(4);
        if (_words.TryGetValue(word, out var exact))
            steps.Add(exact);
        for (var length = ShortestStem; length <= word.Length; length++)
            if (_stemsBySpan.TryGetValue(word.AsSpan(0, length), out var stem))
                steps.Add(-stem);
        return [.. steps];
    }

    private static int NumberOf(Dictionary<string, int> numbers, string word)
    {
        if (!numbers.TryGetValue(word, out var number))
            numbers[word] = number = numbers.Count + 1;
        return number;
    }
}
