namespace S3ReportBot.Turns;

/// <summary>What a message says to the question that waits for it. Nothing of it is done yet.</summary>
internal abstract record Reading
{
    /// <param name="Reason">Key of a text that says why and gives an example.</param>
    /// <param name="Arguments">Named parts of that text.</param>
    public sealed record Refused(string Reason, params (string Name, object Value)[] Arguments) : Reading
    {
        /// <summary>What may have been meant, the nearest first.</summary>
        public IReadOnlyList<string> Nearest { get; init; } = [];
    }
}
