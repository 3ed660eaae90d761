namespace S3ReportBot.Tests.Transcripts;

/// <summary>A conversation as it stands in a file; its format is described in docs/transcripts.md.</summary>
/// <param name="Channel">Where it takes place, as the Bot Framework calls it.</param>
internal sealed record Transcript(string Name, string Channel, IReadOnlyList<Step> Steps)
{
    public IEnumerable<Step.Message> Messages => Steps.OfType<Step.Message>();
}

/// <param name="Line">Of the file, from 1.</param>
internal abstract record Step(int Line)
{
    /// <summary>A person types something.</summary>
    /// <param name="After">So long after the message before; null: as long as people take.</param>
    public sealed record Message(int Line, string Person, string Text, TimeSpan? After = null) : Step(Line);

    /// <summary>A person presses a card's button.</summary>
    /// <param name="Filled">What is chosen in the card's inputs, by their number from 1.</param>
    public sealed record Press(int Line, string Person, string Button, IReadOnlyDictionary<int, string> Filled) : Step(Line);

    /// <summary>The bot appears in a person's chat.</summary>
    public sealed record OpenChat(int Line, string Person) : Step(Line);

    /// <summary>A person presses the local page's button that makes a lead of all partnerships.</summary>
    public sealed record BecomeLead(int Line, string Person) : Step(Line);

    /// <summary>A fragment that the reply holds, after those before it.</summary>
    public sealed record BotSays(int Line, string Fragment) : Step(Line);

    /// <summary>A fragment that neither the reply nor, after a document was opened, the document holds.</summary>
    public sealed record Nowhere(int Line, string Fragment) : Step(Line);

    /// <summary>The person who spoke last opens the newest document of a kind: complete, public or draft.</summary>
    public sealed record OpenDocument(int Line, string Kind) : Step(Line);

    /// <summary>A fragment that the opened document holds, after those before it.</summary>
    public sealed record DocumentSays(int Line, string Fragment) : Step(Line);

    /// <summary>The process ends and another begins.</summary>
    public sealed record Restart(int Line) : Step(Line);

    public sealed record WeekLater(int Line) : Step(Line);

    public sealed record HalfYearLater(int Line) : Step(Line);

    /// <summary>It is that time in Brussels, and the bot looks who is to be reminded.</summary>
    public sealed record ItIs(int Line, DateTime Time) : Step(Line);

    /// <summary>Something came into a person's chat unasked, or nothing did.</summary>
    public sealed record Hears(int Line, string Person, bool Expected) : Step(Line);
}
