using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Understanding.Words;

/// <summary>Words of the matters that reports are about, whatever their language.</summary>
internal sealed class Matter
{
    private readonly HashSet<string> _words = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly int _shortest;

    /// <param name="words">A star at the end of one stands for any ending.</param>
    public Matter(IEnumerable<string> words)
    {
        var stems = new HashSet<string>();
        foreach (var word in words.Select(Folded.Of))
            (word.EndsWith('*') ? stems : _words).Add(word.TrimEnd('*'));
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _shortest = stems.Select(stem => stem.Length).DefaultIfEmpty().Min();
    }

    public bool Holds(string word)
    {
        if (_words.Contains(word))
            return true;
        for (var length = _shortest; length <= word.Length; length++)
            if (_stems.Contains(word.AsSpan(0, length)))
                return true;
        return false;
    }
}
