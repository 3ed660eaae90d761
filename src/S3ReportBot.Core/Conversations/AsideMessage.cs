namespace S3ReportBot.Core.Conversations;

/// <summary>A message that may be no answer: it is in no report, and kept until its author says what it is.</summary>
/// <param name="Text">What was sent, to the letter.</param>
public sealed record AsideMessage(string Text)
{
    /// <summary>It was answered as a question or passed over as talk, so only `store it` makes it an answer.</summary>
    public bool Served { get; init; }

    /// <summary>The line that may have been meant: `yes` does it. Null for none.</summary>
    public string? Offer { get; init; }

    /// <summary>
    /// Id of the question answered just before, which it may go on with: `add it` puts it there. Null where only the question that it was
    /// sent at is meant.
    /// </summary>
    public string? Earlier { get; init; }

    /// <summary>What `yes` would change in an earlier answer; null for nothing.</summary>
    public ProposedChange? Change { get; init; }
}

/// <summary>A change of an answer that its author has not agreed to yet.</summary>
/// <param name="Question">Id of the question whose answer would change.</param>
/// <param name="From">The part that would be replaced, as it stands there; null: of a list, nothing, else the whole.</param>
/// <param name="To">What would stand there.</param>
public sealed record ProposedChange(string Question, string? From, string To);
