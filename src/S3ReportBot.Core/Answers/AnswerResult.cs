namespace S3ReportBot.Core.Answers;

/// <summary>What reading a person's message as an answer gave. Never an exception for what people type.</summary>
public abstract record AnswerResult
{
    /// <param name="Content">What to store.</param>
    public sealed record Accepted(AnswerContent Content) : AnswerResult;

    /// <param name="Reason">Key of a text that says why and gives an example.</param>
    /// <param name="Arguments">Named parts of that text.</param>
    public sealed record Invalid(string Reason, params (string Name, object Value)[] Arguments) : AnswerResult
    {
        /// <summary>What may have been meant, the nearest first.</summary>
        public IReadOnlyList<string> Nearest { get; init; } = [];
    }
}
