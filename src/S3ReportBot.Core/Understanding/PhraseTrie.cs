namespace S3ReportBot.Core.Understanding;

/// <summary>Phrases of words; finds all that begin at a place of a message.</summary>
internal sealed class PhraseTrie
{
    private const int ShortestStem = 2;

    private readonly Node _root = new();

    /// <param name="words">Folded; a star at the end of a word stands for any ending.</param>
    public void Add(IEnumerable<string> words, Tag tag)
    {
        var node = _root;
        foreach (var word in words)
        {
            var next = word.EndsWith('*') ? node.Stems ??= [] : node.Words ??= [];
            var key = word.TrimEnd('*');
            if (!next.TryGetValue(key, out var child))
                next[key] = child = new();
            node = child;
        }

        if (node != _root)
            (node.Tags ??= []).Add(tag);
    }

    public void Find(IReadOnlyList<Token> tokens, int start, List<Hit> hits) => Find(_root, tokens, start, start, hits);

    private static void Find(Node node, IReadOnlyList<Token> tokens, int start, int at, List<Hit> hits)
    {
        if (node.Tags is { } tags)
            foreach (var tag in tags)
                hits.Add(new(start, at, tag));
        if (at == tokens.Count)
            return;
        var word = tokens[at].Word;
        if (node.Words is { } words && words.TryGetValue(word, out var exact))
            Find(exact, tokens, start, at + 1, hits);
        if (node.Stems is not { } stems)
            return;
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = ShortestStem; length <= word.Length; length++)
            if (lookup.TryGetValue(word.AsSpan(0, length), out var stem))
                Find(stem, tokens, start, at + 1, hits);
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Words { get; set; }

        public Dictionary<string, Node>? Stems { get; set; }

        public List<Tag>? Tags { get; set; }
    }
}
