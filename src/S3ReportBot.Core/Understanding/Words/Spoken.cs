namespace S3ReportBot.Core.Understanding.Words;

/// <summary>A message as one language understands it.</summary>
internal sealed class Spoken
{
    private static readonly List<Hit> None = [];

    private readonly List<Hit>[] _at;

    /// <summary>A bit for each kind of phrase that the message has.</summary>
    private readonly ulong _kinds;

    /// <param name="hits">By language and by the word where they begin.</param>
    public Spoken(Message message, List<Hit>?[,] hits, int language, string name)
    {
        (Message, Language) = (message, name);
        _at = new List<Hit>[message.Count];
        for (var start = 0; start < message.Count; start++)
        {
            _at[start] = hits[language, start] ?? None;
            foreach (var hit in _at[start])
                _kinds |= 1UL << (int)hit.Tag.Kind;
        }

        Known = Covered(message.All, _ => true);
    }

    public Message Message { get; }

    public string Language { get; }

    /// <summary>How many words are a part of any phrase.</summary>
    public int Known { get; }

    /// <summary>How many words of two letters or more are a part of none.</summary>
    public int Strange
    {
        get
        {
            var (count, reach) = (0, 0);
            for (var start = 0; start < _at.Length; start++)
            {
                foreach (var hit in _at[start])
                    if (hit.Tag.Kind != TagKind.Topic)
                        reach = Math.Max(reach, hit.End);
                if (reach <= start && Message.Tokens[start].Word.Length > 1)
                    count++;
            }

            return count;
        }
    }

    public IReadOnlyList<Hit> At(int start) => _at[start];

    /// <summary>All that is said within a part of the message.</summary>
    public IEnumerable<Hit> Within(Clause clause)
    {
        for (var start = clause.Start; start < clause.End; start++)
            foreach (var hit in _at[start])
                if (hit.End <= clause.End)
                    yield return hit;
    }

    public IEnumerable<Hit> Of(TagKind kind) => Has(kind) ? Within(Message.All).Where(hit => hit.Tag.Kind == kind) : [];

    public bool Has(TagKind kind) => (_kinds & (1UL << (int)kind)) != 0;

    public bool Has(TagKind kind, Clause clause) => Has(kind) && Within(clause).Any(hit => hit.Tag.Kind == kind);

    /// <summary>The longest phrase of a kind that begins at a word; 0 for none.</summary>
    public int LengthAt(int start, TagKind kind)
    {
        var longest = 0;
        if (start < _at.Length && Has(kind))
            foreach (var hit in _at[start])
                if (hit.Tag.Kind == kind && hit.Length > longest)
                    longest = hit.Length;
        return longest;
    }

    /// <summary>How many words of a part of the message stand in phrases of which this holds.</summary>
    public int Covered(Clause clause, Func<Tag, bool> which)
    {
        var (count, reach) = (0, clause.Start);
        for (var start = clause.Start; start < clause.End; start++)
        {
            foreach (var hit in _at[start])
                if (hit.End > reach && hit.End <= clause.End && which(hit.Tag))
                    reach = hit.End;
            if (reach > start)
                count++;
        }

        return count;
    }

    /// <summary>Whether every word stands in such a phrase.</summary>
    public bool IsCovered(Clause clause, Func<Tag, bool> which)
    {
        var reach = clause.Start;
        for (var start = clause.Start; start < clause.End; start++)
        {
            foreach (var hit in _at[start])
                if (hit.End > reach && hit.End <= clause.End && which(hit.Tag))
                    reach = hit.End;
            if (reach <= start)
                return false;
        }

        return clause.Count > 0;
    }

    /// <summary>The first word behind openers and a wish or permission: `could you please`.</summary>
    public int PastWish()
    {
        var at = PastOpeners(Message.All);
        return at + Math.Max(LengthAt(at, TagKind.Frame), LengthAt(at, TagKind.Permission));
    }

    /// <summary>The first word behind what is said before the matter: greetings, openers, politeness, interjections.</summary>
    public int PastOpeners(Clause clause)
    {
        var at = clause.Start;
        for (var before = -1; before != at && at < clause.End;)
        {
            before = at;
            var polite = Math.Max(LengthAt(at, TagKind.Politeness), LengthAt(at, TagKind.Interjection));
            var opener = Math.Max(LengthAt(at, TagKind.Opener), polite);
            var talk = LengthAt(at, TagKind.StrongTalk);
            if (talk > opener && at + talk <= clause.End && Message.Tokens[at + talk - 1].After is ',' or '!' or ':' or ';')
                opener = talk;
            if (at + opener < clause.End)
                at += opener;
        }

        return at;
    }
}
