namespace S3ReportBot.Core.Understanding.Words;

/// <summary>What a phrase says.</summary>
internal enum TagKind
{
    Politeness,
    Opener,
    Interjection,
    Glue,
    Frame,
    Permission,
    Interrogative,
    Auxiliary,
    Asking,
    AskedEnd,
    Or,
    I,
    We,
    You,
    Answer,
    StrongTalk,
    WeakTalk,
    Placeholder,
    Reference,
    StrongDoubt,
    WeakDoubt,
    Nothing,
    StrongCue,
    WeakCue,
    Earlier,
    Negator,
    Into,
    Order,
    Pointing,
    Minding,
    Number,
    Day,
    Concept,
    Field,
    Idiom,
    Topic,
}

/// <param name="Name">
/// Of an answer the word, of small talk its kind, of a number its digits, of a day its English word, of a field the question, of an idiom
/// the command.
/// </param>
/// <param name="Concept">The concept's place among all concepts; -1 for what is none.</param>
internal sealed record Tag(TagKind Kind, string Name, int Concept = -1)
{
    /// <summary>The place of its language among all.</summary>
    public int Language { get; init; }

    /// <summary>Of a topic: which entry it belongs to.</summary>
    public TopicEntry? Entry { get; init; }

    /// <summary>Of a topic: which of the entry's parts it is, from 0.</summary>
    public int Part { get; init; }
}

/// <summary>One way to ask for a topic: all of its parts have to stand in the message.</summary>
internal sealed class TopicEntry(string topic, int parts, double weight)
{
    public string Topic => topic;

    public int All => (1 << parts) - 1;

    public double Weight => weight;
}

/// <summary>Where a phrase stands in a message, in words.</summary>
internal readonly record struct Hit(int Start, int End, Tag Tag)
{
    public int Length => End - Start;
}
