using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Core.Understanding;

/// <summary>What a message is, before it can be an answer.</summary>
public enum MessageKind
{
    /// <summary>For the question that waits. Whether that question can read it is the question's own matter.</summary>
    Answer,

    /// <summary>One of the words that a question of the bot's own waits for.</summary>
    Word,

    /// <summary>Wants something done.</summary>
    Command,

    /// <summary>Wants to know something.</summary>
    Question,

    /// <summary>Wants nothing.</summary>
    SmallTalk,

    /// <summary>Says that an earlier answer is wrong or incomplete.</summary>
    Correction,

    /// <summary>May be an answer, and may be none: its author says.</summary>
    Unclear,
}

/// <summary>How sure a reading is.</summary>
public enum Certainty
{
    /// <summary>As the bot itself writes it: the word that it waits for, a command to the letter.</summary>
    Exact,

    /// <summary>In other words, every one of them explained.</summary>
    Certain,

    /// <summary>All but one or two of its words are explained.</summary>
    Likely,
}

/// <param name="Kind">What the message is.</param>
/// <param name="Id">
/// Of a word: `yes`, `no`, `mine`, `theirs`, `both`, `store it`. Of a command: the line to type, as `go to past-events` or `delete 11`,
/// whether or not its numbers exist. Of a question: the topic; empty where none is known. Of small talk: its kind. Of a correction: the
/// question whose answer is meant. Else empty.
/// </param>
/// <param name="Why">The name of the rule that read it; never a part of the text.</param>
public sealed record MessageReading(MessageKind Kind, string Id, Certainty Certainty, string Why)
{
    /// <summary>Of a question: the topics that come next, the likeliest first. Of a command: other lines that may be meant.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Of a question, small talk or a correction: that few signs speak for it, so its author may have meant an answer.</summary>
    public bool MayBeAnswer { get; init; }

    /// <summary>Where a partnership is asked: the name that the message is or tells; null where it is said to the bot.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Of a correction of the list that waits: which entry, and what shall stand there; null where the text does not say.
    /// </summary>
    public EntryChange? Change { get; init; }

    /// <summary>Of an answer: that something else stands behind it; null for none.</summary>
    public TwoParts? Parts { get; init; }
}
